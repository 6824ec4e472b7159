using System.Threading;
using System.Threading.Tasks;
using Lazada.Lazop.Internal;
using Lazada.Lazop.Models;

namespace Lazada.Lazop.Api
{
    /// <summary>Typed calls below <c>/order</c>; errors of the gateway are thrown.</summary>
    public sealed class OrderApi
    {
        private static readonly Endpoint EndpointOfGet = new Endpoint
        {
            Path = "/order/get",
            HttpMethod = "GET",
            TakesToken = true,
            RequiresToken = true,
            IsIdempotent = true,
            Errors = new KnownErrors
            {
                { "16", "invalid_parameter", "Check the id, and whose access token the call carries.\nRead it in the seller's own records." },
            },
        };

        private static readonly Endpoint EndpointOfReverseCancelCreate = new Endpoint
        {
            Path = "/order/reverse/cancel/create",
            HttpMethod = "POST",
            TakesToken = true,
            RequiresToken = true,
            Failure = new BusinessFailure
            {
                Field = "success",
                Values = new[]
                {
                    "false",
                },
                Code = "result_code",
                Message = "result_message",
            },
        };

        private readonly TypedCalls _calls;

        internal OrderApi(TypedCalls calls)
        {
            _calls = calls;
        }

        /// <summary>Read an order: <c>/order/get</c></summary>
        /// <remarks>
        /// One order with its prices and where it goes to.
        /// <list type="bullet">
        /// <item><description><c>16</c> The order does not exist, or belongs to another seller. The order is older than the gateway keeps orders. Check the id, and whose access token the call carries. Read it in the seller's own records.</description></item>
        /// </list>
        /// </remarks>
        /// <param name="request">The parameters.</param>
        /// <param name="options">Settings of this call; the client's where null.</param>
        /// <returns>The answer.</returns>
        /// <exception cref="ApiException">The gateway answered with an error.</exception>
        /// <exception cref="InvalidRequestException">The request cannot be sent as it is.</exception>
        /// <exception cref="TransportException">No readable answer came.</exception>
        public OrderGetResult Get(OrderGetRequest request, CallOptions options = null)
        {
            return _calls.Run(EndpointOfGet, request, options, answer => new OrderGetResult(answer));
        }

        /// <summary>Read an order, without blocking the thread.</summary>
        /// <param name="request">The parameters.</param>
        /// <param name="options">Settings of this call; the client's where null.</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>The answer.</returns>
        public Task<OrderGetResult> GetAsync(
            OrderGetRequest request,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return _calls.RunAsync(
                EndpointOfGet, request, options, answer => new OrderGetResult(answer), cancellationToken);
        }

        /// <summary>Cancel items of an order: <c>/order/reverse/cancel/create</c></summary>
        /// <remarks>
        /// Asks for the cancellation of items that have not been packed.
        /// The answer may carry the code 0 and still say that nothing was cancelled.
        /// </remarks>
        /// <param name="request">The parameters.</param>
        /// <param name="options">Settings of this call; the client's where null.</param>
        /// <returns>The answer.</returns>
        /// <exception cref="ApiException">The gateway answered with an error.</exception>
        /// <exception cref="InvalidRequestException">The request cannot be sent as it is.</exception>
        /// <exception cref="TransportException">No readable answer came.</exception>
        public OrderReverseCancelCreateResult ReverseCancelCreate(OrderReverseCancelCreateRequest request, CallOptions options = null)
        {
            return _calls.Run(EndpointOfReverseCancelCreate, request, options, answer => new OrderReverseCancelCreateResult(answer));
        }

        /// <summary>Cancel items of an order, without blocking the thread.</summary>
        /// <param name="request">The parameters.</param>
        /// <param name="options">Settings of this call; the client's where null.</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>The answer.</returns>
        public Task<OrderReverseCancelCreateResult> ReverseCancelCreateAsync(
            OrderReverseCancelCreateRequest request,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return _calls.RunAsync(
                EndpointOfReverseCancelCreate, request, options, answer => new OrderReverseCancelCreateResult(answer), cancellationToken);
        }
    }
}
