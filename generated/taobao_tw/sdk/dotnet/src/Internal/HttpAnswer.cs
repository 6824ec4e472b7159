using System;

namespace TaobaoTw.Iop.Internal
{
    /// <summary>An HTTP answer, read whole.</summary>
    internal sealed class HttpAnswer
    {
        internal HttpAnswer(int statusCode, string body, DateTimeOffset? date, TimeSpan? retryAfter)
        {
            StatusCode = statusCode;
            Body = body;
            Date = date;
            RetryAfter = retryAfter;
        }

        internal int StatusCode { get; }

        internal string Body { get; }

        internal DateTimeOffset? Date { get; }

        internal TimeSpan? RetryAfter { get; }
    }
}
