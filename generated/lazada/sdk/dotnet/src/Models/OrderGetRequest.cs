using System.Collections.Generic;
using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>The parameters of <c>/order/get</c>: Read an order</summary>
    public sealed class OrderGetRequest : InputObject
    {
        /// <summary>
        /// The order's id.
        /// </summary>
        /// <remarks>
        /// Required.
        /// Example: <c>300012345678901234</c>
        /// </remarks>
        public long? OrderId { get; set; }

        internal override IEnumerable<Member> ListMembers()
        {
            yield return new Member("order_id", OrderId, true);
        }
    }
}
