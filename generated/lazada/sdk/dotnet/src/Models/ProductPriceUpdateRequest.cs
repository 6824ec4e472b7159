using System.Collections.Generic;
using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>The parameters of <c>/product/price/update</c>: Change prices and stock</summary>
    public sealed class ProductPriceUpdateRequest : InputObject
    {
        /// <summary>
        /// The SKUs to change.
        /// </summary>
        /// <remarks>
        /// Required.
        /// max_items: <c>20</c>
        /// Example: <c>[{"seller_sku":"TEA-01","sale_price":"15.50","active":true,"stock":[{"warehouse":"dropshipping","quantity":12}]}]</c>
        /// </remarks>
        public IEnumerable<ProductPriceUpdateSkus> Skus { get; set; }

        /// <summary>
        /// Why the prices change, for the seller's own log.
        /// </summary>
        /// <remarks>
        /// max_length: <c>200</c>
        /// Example: <c>Mid-year sale, don't repeat: "half" price</c>
        /// </remarks>
        public string Note { get; set; }

        internal override IEnumerable<Member> ListMembers()
        {
            yield return new Member("skus", Skus, true);
            yield return new Member("note", Note, false);
        }
    }
}
