using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>The answer of <c>/order/reverse/cancel/create</c>: Cancel items of an order</summary>
    public sealed class OrderReverseCancelCreateResult : ApiResult
    {
        internal OrderReverseCancelCreateResult(Answer answer)
            : base(answer)
        {
        }

        /// <summary>
        /// Whether the items were cancelled.
        /// </summary>
        public bool? Success => Raw.Boolean("success");

        /// <summary>
        /// Why they were not.
        /// </summary>
        public string ResultCode => Raw.Text("result_code");

        /// <summary>
        /// The same in words.
        /// </summary>
        public string ResultMessage => Raw.Text("result_message");
    }
}
