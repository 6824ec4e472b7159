using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>The answer of <c>/auth/token/refresh</c>: Refresh an access token</summary>
    public sealed class AuthTokenRefreshResult : ApiResult
    {
        internal AuthTokenRefreshResult(Answer answer)
            : base(answer)
        {
        }

        /// <summary>
        /// What calls for this seller carry from now on.
        /// </summary>
        public string AccessToken => Raw.Text("access_token");

        /// <summary>
        /// What the next pair of tokens is asked for with.
        /// </summary>
        public string RefreshToken => Raw.Text("refresh_token");

        /// <summary>
        /// For how many seconds the access token works.
        /// </summary>
        public long? ExpiresIn => Raw.Integer("expires_in");

        /// <summary>
        /// For how many seconds the refresh token works.
        /// </summary>
        public long? RefreshExpiresIn => Raw.Integer("refresh_expires_in");
    }
}
