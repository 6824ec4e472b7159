using Lazada.Lazop.Internal;

namespace Lazada.Lazop
{
    /// <summary>The gateway's answer, whether it is an error or not.</summary>
    public abstract class ApiResponse
    {
        private readonly bool _isError;

        internal ApiResponse(Answer answer)
        {
            _isError = answer.IsError;
            Type = answer.Type;
            Code = answer.Code;
            Message = answer.Message;
            RequestId = answer.RequestId;
            Body = answer.Body;
            Json = answer.Json;
        }

        /// <summary>Whose fault an error is: <c>ISV</c> the caller's, <c>ISP</c> the provider's, <c>SYSTEM</c> the platform's.</summary>
        public string Type { get; }

        /// <summary>The code; <c>0</c> says that all is well.</summary>
        public string Code { get; }

        /// <summary>What the gateway says of an error, or null.</summary>
        public string Message { get; }

        /// <summary>The id to give to the platform's support, or null.</summary>
        public string RequestId { get; }

        /// <summary>The answer's text as it came.</summary>
        public string Body { get; }

        /// <summary>The answer, read.</summary>
        public JsonValue Json { get; }

        /// <summary>Tells whether the gateway answered with an error.</summary>
        /// <returns>True for an error.</returns>
        public bool IsError()
        {
            return _isError;
        }
    }
}
