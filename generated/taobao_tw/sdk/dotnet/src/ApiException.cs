using System;
using TaobaoTw.Iop.Internal;

namespace TaobaoTw.Iop
{
    /// <summary>The gateway answered a typed call with an error.</summary>
    public class ApiException : SdkException
    {
        internal ApiException(Failure failure)
            : base(failure.Summary)
        {
            Code = failure.Code;
            Type = failure.Type;
            ApiMessage = failure.Message;
            RequestId = failure.RequestId;
            Body = failure.Body;
            Solution = failure.Solution;
            RetryAfter = failure.RetryAfter;
        }

        /// <summary>The error code.</summary>
        public string Code { get; }

        /// <summary>Whose fault it is: <c>ISV</c> the caller's, <c>ISP</c> the provider's, <c>SYSTEM</c> the platform's.</summary>
        public string Type { get; }

        /// <summary>What the gateway says, or null.</summary>
        public string ApiMessage { get; }

        /// <summary>The id to give to the platform's support, or null.</summary>
        public string RequestId { get; }

        /// <summary>The whole answer as it came.</summary>
        public string Body { get; }

        /// <summary>What the documentation says to do, or null.</summary>
        public string Solution { get; }

        /// <summary>How long the gateway asks to wait, or null.</summary>
        public TimeSpan? RetryAfter { get; }
    }

    /// <summary>The signature, the app key or the timestamp was refused.</summary>
    public sealed class SignatureException : ApiException
    {
        internal SignatureException(Failure failure)
            : base(failure)
        {
        }
    }

    /// <summary>The access token, refresh token or authorization code was refused.</summary>
    public sealed class TokenException : ApiException
    {
        internal TokenException(Failure failure)
            : base(failure)
        {
        }
    }

    /// <summary>The app or its address may not do this.</summary>
    public sealed class PermissionDeniedException : ApiException
    {
        internal PermissionDeniedException(Failure failure)
            : base(failure)
        {
        }
    }

    /// <summary>Too many calls: wait.</summary>
    public sealed class RateLimitException : ApiException
    {
        internal RateLimitException(Failure failure)
            : base(failure)
        {
        }
    }

    /// <summary>The platform misses a parameter, or refuses one.</summary>
    public sealed class InvalidParameterException : ApiException
    {
        internal InvalidParameterException(Failure failure)
            : base(failure)
        {
        }
    }

    /// <summary>The call was understood and its business failed.</summary>
    public sealed class BusinessException : ApiException
    {
        internal BusinessException(Failure failure)
            : base(failure)
        {
        }
    }

    /// <summary>The service behind the gateway failed.</summary>
    public sealed class ProviderException : ApiException
    {
        internal ProviderException(Failure failure)
            : base(failure)
        {
        }
    }

    /// <summary>The gateway itself failed.</summary>
    public sealed class PlatformException : ApiException
    {
        internal PlatformException(Failure failure)
            : base(failure)
        {
        }
    }
}
