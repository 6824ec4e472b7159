using System;

namespace TaobaoTw.Iop
{
    /// <summary>No usable access token is left, and the client cannot get one: the account must authorise the app again.</summary>
    public sealed class AuthorizationRequiredException : SdkException
    {
        internal AuthorizationRequiredException(string reason, Exception inner = null)
            : base(reason + ": let the account authorise the app again", inner)
        {
        }
    }
}
