using Lazada.Lazop.Internal;

namespace Lazada.Lazop
{
    /// <summary>What every answer has.</summary>
    public sealed class ResponseInfo
    {
        internal ResponseInfo(Answer answer)
        {
            Body = answer.Body;
            RequestId = answer.RequestId;
            StatusCode = answer.StatusCode;
        }

        /// <summary>The answer's text as it came.</summary>
        public string Body { get; }

        /// <summary>The id to give to the platform's support, or null.</summary>
        public string RequestId { get; }

        /// <summary>The HTTP status.</summary>
        public int StatusCode { get; }
    }
}
