using System;
using System.Threading;
using System.Threading.Tasks;
using TaobaoTw.Iop.Internal;

namespace TaobaoTw.Iop
{
    /// <summary>What the client of a platform is made of. It is safe for threads: make one and keep it.</summary>
    public abstract class GatewayClient : IDisposable
    {
        private readonly Gateway _gateway;

        internal GatewayClient(Profile profile, string url, string appKey, string appSecret, ClientOptions options)
        {
            _gateway = new Gateway(profile, new Credentials(url, appKey, appSecret), options ?? new ClientOptions());
        }

        internal Gateway GatewayCore => _gateway;

        /// <summary>Exchanges the code of an authorization for tokens, and puts them in the token store.</summary>
        /// <param name="code">What the platform gave when the account authorised the app.</param>
        /// <exception cref="ApiException">The gateway refused the code.</exception>
        /// <exception cref="TransportException">No readable answer came; a code can be used once only.</exception>
        public void Authorize(string code)
        {
            AuthorizeAsync(code).GetAwaiter().GetResult();
        }

        /// <summary>The same, without blocking the thread.</summary>
        /// <param name="code">What the platform gave when the account authorised the app.</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>The end of it.</returns>
        public Task AuthorizeAsync(string code, CancellationToken cancellationToken = default(CancellationToken))
        {
            return _gateway.AuthorizeAsync(code, cancellationToken);
        }

        /// <summary>Closes the connections.</summary>
        public void Dispose()
        {
            _gateway.Dispose();
            GC.SuppressFinalize(this);
        }

        internal T RunCall<T>(ApiRequest request, string accessToken, Func<Answer, T> read)
        {
            return RunCallAsync(request, accessToken, read, CancellationToken.None).GetAwaiter().GetResult();
        }

        internal async Task<T> RunCallAsync<T>(
            ApiRequest request, string accessToken, Func<Answer, T> read, CancellationToken cancellation)
        {
            Call call = _gateway.Prepare(request, accessToken);
            return read(await _gateway.SendAsync(call, cancellation).ConfigureAwait(false));
        }
    }
}
