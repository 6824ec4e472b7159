using System.Collections.Generic;
using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>The parameters of <c>/order/reverse/cancel/create</c>: Cancel items of an order</summary>
    public sealed class OrderReverseCancelCreateRequest : InputObject
    {
        /// <summary>
        /// The order's id.
        /// </summary>
        /// <remarks>
        /// Required.
        /// Example: <c>300012345678901234</c>
        /// </remarks>
        public long? OrderId { get; set; }

        /// <summary>
        /// The items to cancel.
        /// </summary>
        /// <remarks>
        /// Required.
        /// max_items: <c>50</c>
        /// Example: <c>[300012345678905678, 300012345678905679]</c>
        /// </remarks>
        public IEnumerable<long> OrderItemIdList { get; set; }

        /// <summary>
        /// Why, as a number from the list of reasons.
        /// </summary>
        /// <remarks>
        /// Required.
        /// Example: <c>10000145</c>
        /// </remarks>
        public long? ReasonId { get; set; }

        internal override IEnumerable<Member> ListMembers()
        {
            yield return new Member("order_id", OrderId, true);
            yield return new Member("order_item_id_list", OrderItemIdList, true);
            yield return new Member("reason_id", ReasonId, true);
        }
    }
}
