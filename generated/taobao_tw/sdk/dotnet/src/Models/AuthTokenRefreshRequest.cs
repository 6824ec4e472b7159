using System.Collections.Generic;
using TaobaoTw.Iop.Internal;

namespace TaobaoTw.Iop.Models
{
    /// <summary>The parameters of <c>/auth/token/refresh</c>: Refresh access_token</summary>
    public sealed class AuthTokenRefreshRequest : InputObject
    {
        /// <summary>
        /// Refresh token, from the answer that gave the access token
        /// </summary>
        /// <remarks>
        /// Required.
        /// Example: <c>500016000300bwa2WteaQyfwBMnPxurcA0mXGhQdTt18356663CfcDTYpWoi</c>
        /// </remarks>
        public string RefreshToken { get; set; }

        internal override IEnumerable<Member> ListMembers()
        {
            yield return new Member("refresh_token", RefreshToken, true);
        }
    }
}
