using System.Collections.Generic;
using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>The parameters of <c>/seller/get</c>: Read the seller</summary>
    public sealed class SellerGetRequest : InputObject
    {
        internal override IEnumerable<Member> ListMembers()
        {
            yield break;
        }
    }
}
