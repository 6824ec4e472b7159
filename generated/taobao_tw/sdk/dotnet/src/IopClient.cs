using System.Threading;
using System.Threading.Tasks;
using TaobaoTw.Iop.Api;
using TaobaoTw.Iop.Internal;

namespace TaobaoTw.Iop
{
    /// <summary>
    /// The client of Taobao Taiwan: calls by API name, and typed calls by group. It is safe for threads and keeps
    /// its connections: make one and keep it.
    /// </summary>
    public sealed class IopClient : GatewayClient, IIopClient
    {
        /// <summary>A client of the platform's first address.</summary>
        /// <param name="appKey">The app's key.</param>
        /// <param name="appSecret">The app's secret.</param>
        public IopClient(string appKey, string appSecret)
            : this(UrlConstants.API_GATEWAY_URL_TW, appKey, appSecret)
        {
        }

        /// <summary>A client of one address.</summary>
        /// <param name="url">The gateway's address, one of <see cref="UrlConstants"/>.</param>
        /// <param name="appKey">The app's key.</param>
        /// <param name="appSecret">The app's secret.</param>
        /// <param name="options">Other settings; the defaults where null.</param>
        public IopClient(string url, string appKey, string appSecret, ClientOptions options = null)
            : base(PlatformProfile.Value, url, appKey, appSecret, options)
        {
            var calls = new TypedCalls(GatewayCore);
            Auth = new AuthApi(calls);
        }

        /// <summary>Typed calls below <c>/auth</c>.</summary>
        public AuthApi Auth { get; }

        /// <inheritdoc/>
        public IopResponse Execute(IopRequest request)
        {
            return Execute(request, null);
        }

        /// <inheritdoc/>
        public IopResponse Execute(IopRequest request, string accessToken)
        {
            return RunCall(request, accessToken, answer => new IopResponse(answer));
        }

        /// <inheritdoc/>
        public Task<IopResponse> ExecuteAsync(
            IopRequest request,
            string accessToken = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return RunCallAsync(request, accessToken, answer => new IopResponse(answer), cancellationToken);
        }
    }
}
