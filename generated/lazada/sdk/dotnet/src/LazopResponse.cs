using Lazada.Lazop.Internal;

namespace Lazada.Lazop
{
    /// <summary>An answer of Lazada, whether it is an error or not.</summary>
    public sealed class LazopResponse : ApiResponse
    {
        internal LazopResponse(Answer answer)
            : base(answer)
        {
        }
    }
}
