using System.Collections.Generic;
using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>The parameters of <c>/seller/policy/get</c>: Read the policy of a country</summary>
    public sealed class SellerPolicyGetRequest : InputObject
    {
        /// <summary>
        /// The country, in two letters.
        /// </summary>
        /// <remarks>
        /// Required.
        /// One of:
        /// <c>sg</c>
        /// <c>my</c>
        /// <c>vn</c>
        /// <c>th</c>
        /// <c>ph</c>
        /// <c>id</c>
        /// Example: <c>th</c>
        /// </remarks>
        public string Country { get; set; }

        internal override IEnumerable<Member> ListMembers()
        {
            yield return new Member("country", Country, true);
        }
    }
}
