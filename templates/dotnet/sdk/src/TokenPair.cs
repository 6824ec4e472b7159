using System;
using SdkforgeModule.Internal;

namespace SdkforgeModule
{
    /// <summary>An access token, the token that renews it, and when each ends. It never changes.</summary>
    public sealed class TokenPair
    {
        /// <summary>A pair of tokens.</summary>
        /// <param name="accessToken">The token that calls carry.</param>
        /// <param name="refreshToken">The token that renews it; null where there is none.</param>
        /// <param name="expiresAt">When the access token ends; null where that is not known.</param>
        /// <param name="refreshExpiresAt">When the refresh token ends; null where that is not known.</param>
        public TokenPair(
            string accessToken,
            string refreshToken = null,
            DateTimeOffset? expiresAt = null,
            DateTimeOffset? refreshExpiresAt = null)
        {
            AccessToken = accessToken ?? throw new ArgumentNullException(nameof(accessToken));
            RefreshToken = refreshToken;
            ExpiresAt = expiresAt;
            RefreshExpiresAt = refreshExpiresAt;
        }

        /// <summary>The token that calls carry.</summary>
        public string AccessToken { get; }

        /// <summary>The token that renews it, or null.</summary>
        public string RefreshToken { get; }

        /// <summary>When the access token ends, or null.</summary>
        public DateTimeOffset? ExpiresAt { get; }

        /// <summary>When the refresh token ends, or null.</summary>
        public DateTimeOffset? RefreshExpiresAt { get; }

        /// <summary>Shows neither token.</summary>
        /// <returns>When the access token ends.</returns>
        public override string ToString()
        {
            return $"TokenPair until {ExpiresAt:u}";
        }

        /// <summary>The pair in the answer to a call about tokens; one that answers no refresh token keeps the old.</summary>
        internal static TokenPair Of(JsonValue answer, DateTimeOffset now, TokenPair old)
        {
            string token = answer["access_token"]?.AsText();
            if (string.IsNullOrEmpty(token))
            {
                throw new AuthorizationRequiredException("the platform answered without an access token");
            }
            string refresh = answer["refresh_token"]?.AsText();
            bool isKept = string.IsNullOrEmpty(refresh);
            return new TokenPair(
                token,
                isKept ? old?.RefreshToken : refresh,
                Moment(answer["expires_in"], now),
                isKept ? old?.RefreshExpiresAt : Moment(answer["refresh_expires_in"], now));
        }

        private static DateTimeOffset? Moment(JsonValue lifetime, DateTimeOffset now)
        {
            long? seconds = lifetime?.AsInteger();
            return seconds == null || seconds < 0 || seconds > int.MaxValue
                ? (DateTimeOffset?)null
                : now.AddSeconds(seconds.Value);
        }
    }
}
