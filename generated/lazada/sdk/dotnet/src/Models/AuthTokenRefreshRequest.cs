using System.Collections.Generic;
using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>The parameters of <c>/auth/token/refresh</c>: Refresh an access token</summary>
    public sealed class AuthTokenRefreshRequest : InputObject
    {
        /// <summary>
        /// The refresh token of the last pair.
        /// </summary>
        /// <remarks>
        /// Required.
        /// Example: <c>50001100a10fakefakefakefakefakefakefake5e4d3c2b1</c>
        /// </remarks>
        public string RefreshToken { get; set; }

        internal override IEnumerable<Member> ListMembers()
        {
            yield return new Member("refresh_token", RefreshToken, true);
        }
    }
}
