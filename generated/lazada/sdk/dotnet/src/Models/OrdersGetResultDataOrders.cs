using System.Collections.Generic;
using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>
    /// The orders.
    /// </summary>
    public sealed class OrdersGetResultDataOrders : ResultObject
    {
        /// <summary>Reads an object.</summary>
        /// <param name="raw">The object as it came.</param>
        public OrdersGetResultDataOrders(JsonValue raw)
            : base(raw)
        {
        }

        /// <summary>
        /// The order's id.
        /// </summary>
        public long? OrderId => Raw.Integer("order_id");

        /// <summary>
        /// When it was made.
        /// </summary>
        public string CreatedAt => Raw.Text("created_at");

        /// <summary>
        /// What the buyer pays for the items.
        /// </summary>
        public decimal? Price => Raw.Decimal("price");

        /// <summary>
        /// The statuses of its items.
        /// </summary>
        public IReadOnlyList<string> Statuses => Raw.List("statuses", item => item.AsText());
    }
}
