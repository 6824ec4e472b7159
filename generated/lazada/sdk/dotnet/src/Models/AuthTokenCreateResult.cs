using System.Collections.Generic;
using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>The answer of <c>/auth/token/create</c>: Create an access token</summary>
    public sealed class AuthTokenCreateResult : ApiResult
    {
        internal AuthTokenCreateResult(Answer answer)
            : base(answer)
        {
        }

        /// <summary>
        /// What calls for this seller carry.
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
        /// For how many seconds the refresh token works; 0 if it cannot be used.
        /// </summary>
        public long? RefreshExpiresIn => Raw.Integer("refresh_expires_in");

        /// <summary>
        /// Where the seller trades; cb for one who trades across borders.
        /// </summary>
        public string Country => Raw.Text("country");

        /// <summary>
        /// The name that the seller signs in with.
        /// </summary>
        public string Account => Raw.Text("account");

        /// <summary>
        /// The seller's accounts, one for each country.
        /// </summary>
        /// <remarks>
        /// Example: <c>[{"country":"","user_id":"","seller_id":"","short_code":""}]</c>
        /// </remarks>
        public IReadOnlyList<AuthTokenCreateResultCountryUserInfo> CountryUserInfo => Raw.Objects("country_user_info", raw => new AuthTokenCreateResultCountryUserInfo(raw));
    }
}
