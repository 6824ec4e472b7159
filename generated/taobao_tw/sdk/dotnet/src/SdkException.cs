using System;

namespace TaobaoTw.Iop
{
    /// <summary>The base of everything that this SDK throws on purpose.</summary>
    public abstract class SdkException : Exception
    {
        internal SdkException(string message, Exception inner = null)
            : base(message, inner)
        {
        }
    }
}
