namespace TaobaoTw.Iop
{
    /// <summary>A request to Taobao Taiwan, put together by name; use it in one thread.</summary>
    public sealed class IopRequest : ApiRequest
    {
    }
}
