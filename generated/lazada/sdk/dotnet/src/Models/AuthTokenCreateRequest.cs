using System.Collections.Generic;
using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>The parameters of <c>/auth/token/create</c>: Create an access token</summary>
    public sealed class AuthTokenCreateRequest : InputObject
    {
        /// <summary>
        /// The code in the callback address after the seller agreed. It works once.
        /// </summary>
        /// <remarks>
        /// Required.
        /// Example: <c>0_100132_Fm3tGq8LxJt7dZ2a</c>
        /// </remarks>
        public string Code { get; set; }

        internal override IEnumerable<Member> ListMembers()
        {
            yield return new Member("code", Code, true);
        }
    }
}
