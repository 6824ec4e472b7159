using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>The answer of <c>/seller/get</c>: Read the seller</summary>
    public sealed class SellerGetResult : ApiResult
    {
        internal SellerGetResult(Answer answer)
            : base(answer)
        {
        }

        /// <summary>
        /// The seller.
        /// </summary>
        /// <remarks>
        /// Example: <c>{"seller_id":"","name":"","verified":""}</c>
        /// </remarks>
        public SellerGetResultData Data => Raw.Object("data", raw => new SellerGetResultData(raw));
    }
}
