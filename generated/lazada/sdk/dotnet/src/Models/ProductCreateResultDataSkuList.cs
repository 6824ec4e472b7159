using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>
    /// Its SKUs.
    /// </summary>
    public sealed class ProductCreateResultDataSkuList : ResultObject
    {
        /// <summary>Reads an object.</summary>
        /// <param name="raw">The object as it came.</param>
        public ProductCreateResultDataSkuList(JsonValue raw)
            : base(raw)
        {
        }

        /// <summary>
        /// The seller's own id of the SKU.
        /// </summary>
        public string SellerSku => Raw.Text("seller_sku");

        /// <summary>
        /// The platform's id of the SKU.
        /// </summary>
        public long? SkuId => Raw.Integer("sku_id");
    }
}
