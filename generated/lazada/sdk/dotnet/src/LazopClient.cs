using System.Threading;
using System.Threading.Tasks;
using Lazada.Lazop.Api;
using Lazada.Lazop.Internal;

namespace Lazada.Lazop
{
    /// <summary>
    /// The client of Lazada: calls by API name, and typed calls by group. It is safe for threads and keeps
    /// its connections: make one and keep it.
    /// </summary>
    public sealed class LazopClient : GatewayClient, ILazopClient
    {
        /// <summary>A client of the platform's first address.</summary>
        /// <param name="appKey">The app's key.</param>
        /// <param name="appSecret">The app's secret.</param>
        public LazopClient(string appKey, string appSecret)
            : this(UrlConstants.API_GATEWAY_URL_SG, appKey, appSecret)
        {
        }

        /// <summary>A client of one address.</summary>
        /// <param name="url">The gateway's address, one of <see cref="UrlConstants"/>.</param>
        /// <param name="appKey">The app's key.</param>
        /// <param name="appSecret">The app's secret.</param>
        /// <param name="options">Other settings; the defaults where null.</param>
        public LazopClient(string url, string appKey, string appSecret, ClientOptions options = null)
            : base(PlatformProfile.Value, url, appKey, appSecret, options)
        {
            var calls = new TypedCalls(GatewayCore);
            Auth = new AuthApi(calls);
            Image = new ImageApi(calls);
            Order = new OrderApi(calls);
            Orders = new OrdersApi(calls);
            Product = new ProductApi(calls);
            Seller = new SellerApi(calls);
        }

        /// <summary>Typed calls below <c>/auth</c>.</summary>
        public AuthApi Auth { get; }

        /// <summary>Typed calls below <c>/image</c>.</summary>
        public ImageApi Image { get; }

        /// <summary>Typed calls below <c>/order</c>.</summary>
        public OrderApi Order { get; }

        /// <summary>Typed calls below <c>/orders</c>.</summary>
        public OrdersApi Orders { get; }

        /// <summary>Typed calls below <c>/product</c>.</summary>
        public ProductApi Product { get; }

        /// <summary>Typed calls below <c>/seller</c>.</summary>
        public SellerApi Seller { get; }

        /// <inheritdoc/>
        public LazopResponse Execute(LazopRequest request)
        {
            return Execute(request, null);
        }

        /// <inheritdoc/>
        public LazopResponse Execute(LazopRequest request, string accessToken)
        {
            return RunCall(request, accessToken, answer => new LazopResponse(answer));
        }

        /// <inheritdoc/>
        public Task<LazopResponse> ExecuteAsync(
            LazopRequest request,
            string accessToken = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return RunCallAsync(request, accessToken, answer => new LazopResponse(answer), cancellationToken);
        }
    }
}
