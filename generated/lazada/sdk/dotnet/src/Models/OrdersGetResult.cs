using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>The answer of <c>/orders/get</c>: List orders</summary>
    public sealed class OrdersGetResult : ApiResult
    {
        internal OrdersGetResult(Answer answer)
            : base(answer)
        {
        }

        /// <summary>
        /// The page.
        /// </summary>
        /// <remarks>
        /// Example: <c>{"count":"","count_total":"","orders":[{"order_id":"","created_at":"","price":"","statuses":[]}]}</c>
        /// </remarks>
        public OrdersGetResultData Data => Raw.Object("data", raw => new OrdersGetResultData(raw));
    }
}
