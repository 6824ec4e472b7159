using System.Collections.Generic;
using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>
    /// The page.
    /// </summary>
    public sealed class OrdersGetResultData : ResultObject
    {
        /// <summary>Reads an object.</summary>
        /// <param name="raw">The object as it came.</param>
        public OrdersGetResultData(JsonValue raw)
            : base(raw)
        {
        }

        /// <summary>
        /// How many orders the page holds.
        /// </summary>
        public long? Count => Raw.Integer("count");

        /// <summary>
        /// How many orders there are.
        /// </summary>
        public long? CountTotal => Raw.Integer("count_total");

        /// <summary>
        /// The orders.
        /// </summary>
        /// <remarks>
        /// Example: <c>[{"order_id":"","created_at":"","price":"","statuses":[]}]</c>
        /// </remarks>
        public IReadOnlyList<OrdersGetResultDataOrders> Orders => Raw.Objects("orders", raw => new OrdersGetResultDataOrders(raw));
    }
}
