using System;
using System.Collections.Generic;

namespace TaobaoTw.Iop.Internal
{
    /// <summary>The kinds of errors, by what a caller can do about them.</summary>
    internal static class Categories
    {
        internal const string Signature = "signature";
        internal const string Token = "token";
        internal const string RateLimit = "rate_limit";
        internal const string Business = "business";
        internal const string Provider = "provider";
        internal const string Platform = "platform";

        private static readonly IReadOnlyDictionary<string, string> ByType =
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            { "ISV", Business },
            { "ISP", Provider },
            { "SYSTEM", Platform },
        };

        private static readonly IReadOnlyDictionary<string, Func<Failure, ApiException>> Exceptions =
            new Dictionary<string, Func<Failure, ApiException>>
            {
                { Signature, failure => new SignatureException(failure) },
                { Token, failure => new TokenException(failure) },
                { "permission", failure => new PermissionDeniedException(failure) },
                { RateLimit, failure => new RateLimitException(failure) },
                { "invalid_parameter", failure => new InvalidParameterException(failure) },
                { Business, failure => new BusinessException(failure) },
                { Provider, failure => new ProviderException(failure) },
                { Platform, failure => new PlatformException(failure) },
            };

        /// <summary>The category of an answer's type, or null.</summary>
        internal static string OfType(string type)
        {
            return type != null && ByType.TryGetValue(type, out string category) ? category : null;
        }

        internal static ApiException Exception(string category, Failure failure)
        {
            return Exceptions.TryGetValue(category, out Func<Failure, ApiException> make)
                ? make(failure)
                : new ApiException(failure);
        }
    }
}
