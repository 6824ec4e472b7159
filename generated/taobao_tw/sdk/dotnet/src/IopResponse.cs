using TaobaoTw.Iop.Internal;

namespace TaobaoTw.Iop
{
    /// <summary>An answer of Taobao Taiwan, whether it is an error or not.</summary>
    public sealed class IopResponse : ApiResponse
    {
        internal IopResponse(Answer answer)
            : base(answer)
        {
        }
    }
}
