using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>
    /// The seller's accounts, one for each country.
    /// </summary>
    public sealed class AuthTokenCreateResultCountryUserInfo : ResultObject
    {
        /// <summary>Reads an object.</summary>
        /// <param name="raw">The object as it came.</param>
        public AuthTokenCreateResultCountryUserInfo(JsonValue raw)
            : base(raw)
        {
        }

        /// <summary>
        /// The country, in two letters.
        /// </summary>
        public string Country => Raw.Text("country");

        /// <summary>
        /// The account's id there.
        /// </summary>
        public string UserId => Raw.Text("user_id");

        /// <summary>
        /// The seller's id there.
        /// </summary>
        public string SellerId => Raw.Text("seller_id");

        /// <summary>
        /// The seller's short name there.
        /// </summary>
        public string ShortCode => Raw.Text("short_code");
    }
}
