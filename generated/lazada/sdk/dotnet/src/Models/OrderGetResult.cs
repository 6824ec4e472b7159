using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>The answer of <c>/order/get</c>: Read an order</summary>
    public sealed class OrderGetResult : ApiResult
    {
        internal OrderGetResult(Answer answer)
            : base(answer)
        {
        }

        /// <summary>
        /// The order.
        /// </summary>
        /// <remarks>
        /// Example: <c>{"order_id":"","statuses":[],"price":"","gift_option":"","address_shipping":{"first_name":"","city":"","country":""}}</c>
        /// </remarks>
        public OrderGetResultData Data => Raw.Object("data", raw => new OrderGetResultData(raw));
    }
}
