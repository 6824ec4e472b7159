using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>The answer of <c>/product/create</c>: Create a product</summary>
    public sealed class ProductCreateResult : ApiResult
    {
        internal ProductCreateResult(Answer answer)
            : base(answer)
        {
        }

        /// <summary>
        /// What was made.
        /// </summary>
        /// <remarks>
        /// Example: <c>{"item_id":"","sku_list":[{"seller_sku":"","sku_id":""}]}</c>
        /// </remarks>
        public ProductCreateResultData Data => Raw.Object("data", raw => new ProductCreateResultData(raw));
    }
}
