using System;

namespace Lazada.Lazop
{
    /// <summary>No readable answer came from the gateway.</summary>
    public class TransportException : SdkException
    {
        internal TransportException(string message, bool mayHaveBeenProcessed, Exception inner = null)
            : base(message, inner)
        {
            MayHaveBeenProcessed = mayHaveBeenProcessed;
        }

        /// <summary>False where the call surely did not reach the gateway, so that repeating it is safe.</summary>
        public bool MayHaveBeenProcessed { get; }
    }

    /// <summary>The gateway was not reached, or did not answer, in time.</summary>
    public sealed class TransportTimeoutException : TransportException
    {
        internal TransportTimeoutException(string message, bool mayHaveBeenProcessed, Exception inner)
            : base(message, mayHaveBeenProcessed, inner)
        {
        }
    }

    /// <summary>The connection is not safe: the gateway's certificate is not trusted. Never repeated.</summary>
    public sealed class UntrustedGatewayException : TransportException
    {
        internal UntrustedGatewayException(string message, Exception inner)
            : base(message, false, inner)
        {
        }
    }

    /// <summary>What came back is not an answer of the gateway, such as the error page of a proxy.</summary>
    public sealed class UnreadableAnswerException : TransportException
    {
        internal UnreadableAnswerException(string message, int statusCode, string body, TimeSpan? retryAfter)
            : base(message, true)
        {
            StatusCode = statusCode;
            Body = body;
            RetryAfter = retryAfter;
        }

        /// <summary>The HTTP status.</summary>
        public int StatusCode { get; }

        /// <summary>The text that came.</summary>
        public string Body { get; }

        /// <summary>How long it asks to wait, or null.</summary>
        public TimeSpan? RetryAfter { get; }
    }
}
