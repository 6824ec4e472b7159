using System.Collections.Generic;
using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>
    /// The order.
    /// </summary>
    public sealed class OrderGetResultData : ResultObject
    {
        /// <summary>Reads an object.</summary>
        /// <param name="raw">The object as it came.</param>
        public OrderGetResultData(JsonValue raw)
            : base(raw)
        {
        }

        /// <summary>
        /// The order's id; it does not fit a double.
        /// </summary>
        public long? OrderId => Raw.Integer("order_id");

        /// <summary>
        /// The statuses of its items.
        /// </summary>
        public IReadOnlyList<string> Statuses => Raw.List("statuses", item => item.AsText());

        /// <summary>
        /// What the buyer pays for the items.
        /// </summary>
        public decimal? Price => Raw.Decimal("price");

        /// <summary>
        /// Whether it is a gift.
        /// </summary>
        public bool? GiftOption => Raw.Boolean("gift_option");

        /// <summary>
        /// Where it goes to.
        /// </summary>
        /// <remarks>
        /// Example: <c>{"first_name":"","city":"","country":""}</c>
        /// </remarks>
        public OrderGetResultDataAddressShipping AddressShipping => Raw.Object("address_shipping", raw => new OrderGetResultDataAddressShipping(raw));
    }
}
