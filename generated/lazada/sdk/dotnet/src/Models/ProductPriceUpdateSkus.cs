using System.Collections.Generic;
using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>
    /// The SKUs to change.
    /// </summary>
    public sealed class ProductPriceUpdateSkus : InputObject
    {
        /// <summary>
        /// The seller's own id of the SKU.
        /// </summary>
        /// <remarks>
        /// Required.
        /// Example: <c>TEA-01</c>
        /// </remarks>
        public string SellerSku { get; set; }

        /// <summary>
        /// The price while it is on sale.
        /// </summary>
        /// <remarks>
        /// Example: <c>15.50</c>
        /// </remarks>
        public decimal? SalePrice { get; set; }

        /// <summary>
        /// Whether it can be bought.
        /// </summary>
        /// <remarks>
        /// Example: <c>true</c>
        /// </remarks>
        public bool? Active { get; set; }

        /// <summary>
        /// The stock by warehouse.
        /// </summary>
        /// <remarks>
        /// Example: <c>[{"warehouse":"dropshipping","quantity":12}]</c>
        /// </remarks>
        public IEnumerable<ProductPriceUpdateSkusStock> Stock { get; set; }

        internal override IEnumerable<Member> ListMembers()
        {
            yield return new Member("seller_sku", SellerSku, true);
            yield return new Member("sale_price", SalePrice, false);
            yield return new Member("active", Active, false);
            yield return new Member("stock", Stock, false);
        }
    }
}
