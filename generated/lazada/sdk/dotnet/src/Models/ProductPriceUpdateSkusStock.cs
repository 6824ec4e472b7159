using System.Collections.Generic;
using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>
    /// The stock by warehouse.
    /// </summary>
    public sealed class ProductPriceUpdateSkusStock : InputObject
    {
        /// <summary>
        /// The warehouse's code.
        /// </summary>
        /// <remarks>
        /// Example: <c>dropshipping</c>
        /// </remarks>
        public string Warehouse { get; set; }

        /// <summary>
        /// How many pieces.
        /// </summary>
        /// <remarks>
        /// Example: <c>12</c>
        /// </remarks>
        public long? Quantity { get; set; }

        internal override IEnumerable<Member> ListMembers()
        {
            yield return new Member("warehouse", Warehouse, false);
            yield return new Member("quantity", Quantity, false);
        }
    }
}
