using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>
    /// The seller.
    /// </summary>
    public sealed class SellerGetResultData : ResultObject
    {
        /// <summary>Reads an object.</summary>
        /// <param name="raw">The object as it came.</param>
        public SellerGetResultData(JsonValue raw)
            : base(raw)
        {
        }

        /// <summary>
        /// The seller's id.
        /// </summary>
        public long? SellerId => Raw.Integer("seller_id");

        /// <summary>
        /// The shop's name.
        /// </summary>
        public string Name => Raw.Text("name");

        /// <summary>
        /// Whether the platform has checked who the seller is.
        /// </summary>
        public bool? Verified => Raw.Boolean("verified");
    }
}
