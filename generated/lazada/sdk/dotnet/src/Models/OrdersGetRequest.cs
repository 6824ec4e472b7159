using System.Collections.Generic;
using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>The parameters of <c>/orders/get</c>: List orders</summary>
    public sealed class OrdersGetRequest : InputObject
    {
        /// <summary>
        /// Orders made at this time or later, as ISO 8601 writes it.
        /// </summary>
        /// <remarks>
        /// Required.
        /// Example: <c>2026-01-31T09:00:00+08:00</c>
        /// </remarks>
        public string CreatedAfter { get; set; }

        /// <summary>
        /// Only orders with this status.
        /// </summary>
        /// <remarks>
        /// One of:
        /// <c>unpaid</c>
        /// <c>pending</c>
        /// <c>packed</c>
        /// <c>ready_to_ship</c>
        /// <c>shipped</c>
        /// <c>delivered</c>
        /// <c>canceled</c>
        /// Example: <c>ready_to_ship</c>
        /// </remarks>
        public string Status { get; set; }

        /// <summary>
        /// What they are sorted by.
        /// </summary>
        /// <remarks>
        /// One of:
        /// <c>created_at</c>
        /// <c>updated_at</c>
        /// Default: <c>created_at</c>
        /// Example: <c>updated_at</c>
        /// </remarks>
        public string SortBy { get; set; }

        /// <summary>
        /// How many orders to leave out at the beginning.
        /// </summary>
        /// <remarks>
        /// Default: <c>0</c>
        /// minimum: <c>0</c>
        /// Example: <c>0</c>
        /// </remarks>
        public long? Offset { get; set; }

        /// <summary>
        /// How many orders a page holds.
        /// </summary>
        /// <remarks>
        /// minimum: <c>1</c>
        /// maximum: <c>100</c>
        /// Example: <c>10</c>
        /// </remarks>
        public long? Limit { get; set; }

        internal override IEnumerable<Member> ListMembers()
        {
            yield return new Member("created_after", CreatedAfter, true);
            yield return new Member("status", Status, false);
            yield return new Member("sort_by", SortBy, false);
            yield return new Member("offset", Offset, false);
            yield return new Member("limit", Limit, false);
        }
    }
}
