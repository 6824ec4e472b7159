using TaobaoTw.Iop.Internal;

namespace TaobaoTw.Iop.Models
{
    /// <summary>The answer of <c>/auth/token/create</c>: Generate access_token</summary>
    public sealed class AuthTokenCreateResult : ApiResult
    {
        internal AuthTokenCreateResult(Answer answer)
            : base(answer)
        {
        }

        /// <summary>
        /// The expiring time of the access token, in seconds
        /// </summary>
        public decimal? ExpiresIn => Raw.Decimal("expires_in");

        /// <summary>
        /// Account ID，Allow null. if(account_platform=seller_center) account_id=null
        /// </summary>
        public string AccountId => Raw.Text("account_id");

        /// <summary>
        /// Seller id
        /// </summary>
        public string SellerId => Raw.Text("seller_id");

        /// <summary>
        /// User id
        /// </summary>
        public string UserId => Raw.Text("user_id");

        /// <summary>
        /// Seller short code
        /// </summary>
        public string ShortCode => Raw.Text("short_code");

        /// <summary>
        /// Account platform
        /// </summary>
        public string AccountPlatform => Raw.Text("account_platform");

        /// <summary>
        /// Access token
        /// </summary>
        public string AccessToken => Raw.Text("access_token");

        /// <summary>
        /// User account(login user)
        /// </summary>
        public string Account => Raw.Text("account");

        /// <summary>
        /// Refresh token, used to refresh the token when “refresh_expires_in”&gt;0.
        /// </summary>
        public string RefreshToken => Raw.Text("refresh_token");

        /// <summary>
        /// The expiring time of th refresh token
        /// </summary>
        public decimal? RefreshExpiresIn => Raw.Decimal("refresh_expires_in");
    }
}
