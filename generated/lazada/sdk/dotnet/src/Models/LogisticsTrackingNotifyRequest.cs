using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>What the platform sends to <c>/logistics/tracking/notify</c>: Hear of a parcel's progress</summary>
    public sealed class LogisticsTrackingNotifyRequest : ResultObject
    {
        /// <summary>Reads an object.</summary>
        /// <param name="raw">The object as it came.</param>
        public LogisticsTrackingNotifyRequest(JsonValue raw)
            : base(raw)
        {
        }

        /// <summary>
        /// The parcel's number.
        /// </summary>
        /// <remarks>
        /// Required.
        /// max_length: <c>64</c>
        /// Example: <c>LXST-TH-0001234567</c>
        /// </remarks>
        public string TrackingNumber => Raw.Text("tracking_number");

        /// <summary>
        /// Where it is.
        /// </summary>
        /// <remarks>
        /// Required.
        /// One of:
        /// <c>picked_up</c>
        /// <c>in_transit</c>
        /// <c>delivered</c>
        /// <c>failed</c>
        /// Example: <c>in_transit</c>
        /// </remarks>
        public string Status => Raw.Text("status");
    }
}
