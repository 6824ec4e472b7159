namespace Lazada.Lazop
{
    /// <summary>A request to Lazada, put together by name; use it in one thread.</summary>
    public sealed class LazopRequest : ApiRequest
    {
    }
}
