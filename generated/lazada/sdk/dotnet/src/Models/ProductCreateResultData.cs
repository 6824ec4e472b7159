using System.Collections.Generic;
using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>
    /// What was made.
    /// </summary>
    public sealed class ProductCreateResultData : ResultObject
    {
        /// <summary>Reads an object.</summary>
        /// <param name="raw">The object as it came.</param>
        public ProductCreateResultData(JsonValue raw)
            : base(raw)
        {
        }

        /// <summary>
        /// The product's id.
        /// </summary>
        public long? ItemId => Raw.Integer("item_id");

        /// <summary>
        /// Its SKUs.
        /// </summary>
        /// <remarks>
        /// Example: <c>[{"seller_sku":"","sku_id":""}]</c>
        /// </remarks>
        public IReadOnlyList<ProductCreateResultDataSkuList> SkuList => Raw.Objects("sku_list", raw => new ProductCreateResultDataSkuList(raw));
    }
}
