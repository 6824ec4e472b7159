using System.Threading;
using System.Threading.Tasks;
using Lazada.Lazop.Internal;
using Lazada.Lazop.Models;

namespace Lazada.Lazop.Api
{
    /// <summary>Typed calls below <c>/auth</c>; errors of the gateway are thrown.</summary>
    public sealed class AuthApi
    {
        private static readonly Endpoint EndpointOfTokenCreate = new Endpoint
        {
            Path = "/auth/token/create",
            HttpMethod = "POST",
            IsAuthorization = true,
            Errors = new KnownErrors
            {
                { "InvalidCode", "token", "Send the seller through the consent page again." },
            },
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

        /// <summary>Create an access token: <c>/auth/token/create</c></summary>
        /// <remarks>
        /// Exchanges the code that a seller's consent gave the app for a pair of tokens.
        /// <list type="bullet">
        /// <item><description><c>InvalidCode</c> The code was used before, or is older than half an hour. Send the seller through the consent page again.</description></item>
        /// </list>
        /// </remarks>
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

        /// <summary>Create an access token, without blocking the thread.</summary>
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

        /// <summary>Refresh an access token: <c>/auth/token/refresh</c></summary>
        /// <remarks>
        /// Gives a new pair of tokens before the old access token runs out.
        /// </remarks>
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

        /// <summary>Refresh an access token, without blocking the thread.</summary>
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
