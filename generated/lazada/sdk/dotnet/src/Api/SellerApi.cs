using System.Threading;
using System.Threading.Tasks;
using Lazada.Lazop.Internal;
using Lazada.Lazop.Models;

namespace Lazada.Lazop.Api
{
    /// <summary>Typed calls below <c>/seller</c>; errors of the gateway are thrown.</summary>
    public sealed class SellerApi
    {
        private static readonly Endpoint EndpointOfGet = new Endpoint
        {
            Path = "/seller/get",
            HttpMethod = "GET",
            TakesToken = true,
            RequiresToken = true,
            IsIdempotent = true,
        };

        private static readonly Endpoint EndpointOfPolicyGet = new Endpoint
        {
            Path = "/seller/policy/get",
            HttpMethod = "POST",
            TakesToken = true,
        };

        private readonly TypedCalls _calls;

        internal SellerApi(TypedCalls calls)
        {
            _calls = calls;
        }

        /// <summary>Read the seller: <c>/seller/get</c></summary>
        /// <remarks>
        /// Who the access token belongs to. Takes no parameters.
        /// </remarks>
        /// <param name="request">The parameters.</param>
        /// <param name="options">Settings of this call; the client's where null.</param>
        /// <returns>The answer.</returns>
        /// <exception cref="ApiException">The gateway answered with an error.</exception>
        /// <exception cref="InvalidRequestException">The request cannot be sent as it is.</exception>
        /// <exception cref="TransportException">No readable answer came.</exception>
        public SellerGetResult Get(SellerGetRequest request, CallOptions options = null)
        {
            return _calls.Run(EndpointOfGet, request, options, answer => new SellerGetResult(answer));
        }

        /// <summary>Read the seller, without blocking the thread.</summary>
        /// <param name="request">The parameters.</param>
        /// <param name="options">Settings of this call; the client's where null.</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>The answer.</returns>
        public Task<SellerGetResult> GetAsync(
            SellerGetRequest request,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return _calls.RunAsync(
                EndpointOfGet, request, options, answer => new SellerGetResult(answer), cancellationToken);
        }

        /// <summary>Read the policy of a country: <c>/seller/policy/get</c></summary>
        /// <remarks>
        /// What sellers may and may not do there; more of it for a known seller.
        /// </remarks>
        /// <param name="request">The parameters.</param>
        /// <param name="options">Settings of this call; the client's where null.</param>
        /// <returns>The answer.</returns>
        /// <exception cref="ApiException">The gateway answered with an error.</exception>
        /// <exception cref="InvalidRequestException">The request cannot be sent as it is.</exception>
        /// <exception cref="TransportException">No readable answer came.</exception>
        public SellerPolicyGetResult PolicyGet(SellerPolicyGetRequest request, CallOptions options = null)
        {
            return _calls.Run(EndpointOfPolicyGet, request, options, answer => new SellerPolicyGetResult(answer));
        }

        /// <summary>Read the policy of a country, without blocking the thread.</summary>
        /// <param name="request">The parameters.</param>
        /// <param name="options">Settings of this call; the client's where null.</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>The answer.</returns>
        public Task<SellerPolicyGetResult> PolicyGetAsync(
            SellerPolicyGetRequest request,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return _calls.RunAsync(
                EndpointOfPolicyGet, request, options, answer => new SellerPolicyGetResult(answer), cancellationToken);
        }
    }
}
