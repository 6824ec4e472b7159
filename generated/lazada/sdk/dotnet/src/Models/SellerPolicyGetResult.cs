using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>The answer of <c>/seller/policy/get</c>: Read the policy of a country</summary>
    public sealed class SellerPolicyGetResult : ApiResult
    {
        internal SellerPolicyGetResult(Answer answer)
            : base(answer)
        {
        }

        /// <summary>
        /// The policy.
        /// </summary>
        public string Text => Raw.Text("text");
    }
}
