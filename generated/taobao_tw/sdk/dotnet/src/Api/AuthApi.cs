using System.Threading;
using System.Threading.Tasks;
using TaobaoTw.Iop.Internal;
using TaobaoTw.Iop.Models;

namespace TaobaoTw.Iop.Api
{
    /// <summary>Typed calls below <c>/auth</c>; errors of the gateway are thrown.</summary>
    public sealed class AuthApi
    {
        private static readonly Endpoint EndpointOfTokenCreate = new Endpoint
        {
            Path = "/auth/token/create",
            HttpMethod = "POST",
            IsAuthorization = true,
        };

        private static readonly Endpoint EndpointOfTokenRefresh = new Endpoint
        {
            Path = "/auth/token/refresh",
            HttpMethod = "POST",
            IsAuthorization = true,
        };

        private readonly TypedCalls _calls;

        internal AuthApi(TypedCalls calls)
        {
            _calls = calls;
        }

        /// <summary>Generate access_token: <c>/auth/token/create</c></summary>
        /// <param name="request">The parameters.</param>
        /// <param name="options">Settings of this call; the client's where null.</param>
        /// <returns>The answer.</returns>
        /// <exception cref="ApiException">The gateway answered with an error.</exception>
        /// <exception cref="InvalidRequestException">The request cannot be sent as it is.</exception>
        /// <exception cref="TransportException">No readable answer came.</exception>
        public AuthTokenCreateResult TokenCreate(AuthTokenCreateRequest request, CallOptions options = null)
        {
            return _calls.Run(EndpointOfTokenCreate, request, options, answer => new AuthTokenCreateResult(answer));
        }

        /// <summary>Generate access_token, without blocking the thread.</summary>
        /// <param name="request">The parameters.</param>
        /// <param name="options">Settings of this call; the client's where null.</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>The answer.</returns>
        public Task<AuthTokenCreateResult> TokenCreateAsync(
            AuthTokenCreateRequest request,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return _calls.RunAsync(
                EndpointOfTokenCreate, request, options, answer => new AuthTokenCreateResult(answer), cancellationToken);
        }

        /// <summary>Refresh access_token: <c>/auth/token/refresh</c></summary>
        /// <param name="request">The parameters.</param>
        /// <param name="options">Settings of this call; the client's where null.</param>
        /// <returns>The answer.</returns>
        /// <exception cref="ApiException">The gateway answered with an error.</exception>
        /// <exception cref="InvalidRequestException">The request cannot be sent as it is.</exception>
        /// <exception cref="TransportException">No readable answer came.</exception>
        public AuthTokenRefreshResult TokenRefresh(AuthTokenRefreshRequest request, CallOptions options = null)
        {
            return _calls.Run(EndpointOfTokenRefresh, request, options, answer => new AuthTokenRefreshResult(answer));
        }

        /// <summary>Refresh access_token, without blocking the thread.</summary>
        /// <param name="request">The parameters.</param>
        /// <param name="options">Settings of this call; the client's where null.</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>The answer.</returns>
        public Task<AuthTokenRefreshResult> TokenRefreshAsync(
            AuthTokenRefreshRequest request,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return _calls.RunAsync(
                EndpointOfTokenRefresh, request, options, answer => new AuthTokenRefreshResult(answer), cancellationToken);
        }
    }
}
