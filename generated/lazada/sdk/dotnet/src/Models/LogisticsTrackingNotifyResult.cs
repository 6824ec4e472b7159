using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>The answer of <c>/logistics/tracking/notify</c>: Hear of a parcel's progress</summary>
    public sealed class LogisticsTrackingNotifyResult : ResultObject
    {
        /// <summary>Reads an object.</summary>
        /// <param name="raw">The object as it came.</param>
        public LogisticsTrackingNotifyResult(JsonValue raw)
            : base(raw)
        {
        }

        /// <summary>
        /// Whether the app took note.
        /// </summary>
        public bool? Success => Raw.Boolean("success");
    }
}
