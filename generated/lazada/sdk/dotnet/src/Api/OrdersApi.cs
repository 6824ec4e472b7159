using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Lazada.Lazop.Internal;
using Lazada.Lazop.Models;

namespace Lazada.Lazop.Api
{
    /// <summary>Typed calls below <c>/orders</c>; errors of the gateway are thrown.</summary>
    public sealed class OrdersApi
    {
        private static readonly Endpoint EndpointOfGet = new Endpoint
        {
            Path = "/orders/get",
            HttpMethod = "GET",
            TakesToken = true,
            RequiresToken = true,
            IsIdempotent = true,
        };

        private static readonly Pagination PagesOfGet = new Pagination
        {
            Style = "offset",
            Parameter = "offset",
            Items = "data.orders",
            Next = "",
            Total = "data.count_total",
        };

        private readonly TypedCalls _calls;

        internal OrdersApi(TypedCalls calls)
        {
            _calls = calls;
        }

        /// <summary>List orders: <c>/orders/get</c></summary>
        /// <remarks>
        /// The orders of a span of time, a page at a time.
        /// </remarks>
        /// <param name="request">The parameters.</param>
        /// <param name="options">Settings of this call; the client's where null.</param>
        /// <returns>The answer.</returns>
        /// <exception cref="ApiException">The gateway answered with an error.</exception>
        /// <exception cref="InvalidRequestException">The request cannot be sent as it is.</exception>
        /// <exception cref="TransportException">No readable answer came.</exception>
        public OrdersGetResult Get(OrdersGetRequest request, CallOptions options = null)
        {
            return _calls.Run(EndpointOfGet, request, options, answer => new OrdersGetResult(answer));
        }

        /// <summary>List orders, without blocking the thread.</summary>
        /// <param name="request">The parameters.</param>
        /// <param name="options">Settings of this call; the client's where null.</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>The answer.</returns>
        public Task<OrdersGetResult> GetAsync(
            OrdersGetRequest request,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return _calls.RunAsync(
                EndpointOfGet, request, options, answer => new OrdersGetResult(answer), cancellationToken);
        }

        /// <summary>List orders, page by page.</summary>
        /// <param name="request">The parameters of the first page; they must not change while the pages are read.</param>
        /// <param name="options">Settings of these calls; the client's where null.</param>
        /// <returns>The pages, each fetched when it is asked for; it throws what a call throws.</returns>
        public IEnumerable<OrdersGetResult> GetPages(OrdersGetRequest request, CallOptions options = null)
        {
            return _calls.Pages(
                EndpointOfGet, PagesOfGet, request, options, answer => new OrdersGetResult(answer));
        }
    }
}
