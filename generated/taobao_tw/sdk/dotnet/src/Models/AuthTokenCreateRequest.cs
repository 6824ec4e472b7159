using System.Collections.Generic;
using TaobaoTw.Iop.Internal;

namespace TaobaoTw.Iop.Models
{
    /// <summary>The parameters of <c>/auth/token/create</c>: Generate access_token</summary>
    public sealed class AuthTokenCreateRequest : InputObject
    {
        /// <summary>
        /// oauth code, get from app callback URL
        /// </summary>
        /// <remarks>
        /// Required.
        /// Example: <c>2_2DL4DV3jcU1UOT7WGI1A4rY91</c>
        /// </remarks>
        public string Code { get; set; }

        internal override IEnumerable<Member> ListMembers()
        {
            yield return new Member("code", Code, true);
        }
    }
}
