using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>The answer of <c>/product/price/update</c>: Change prices and stock</summary>
    public sealed class ProductPriceUpdateResult : ApiResult
    {
        internal ProductPriceUpdateResult(Answer answer)
            : base(answer)
        {
        }

        /// <summary>
        /// How many SKUs were changed.
        /// </summary>
        public long? Updated => Raw.Integer("updated");
    }
}
