using System.Threading;
using System.Threading.Tasks;
using Lazada.Lazop.Internal;
using Lazada.Lazop.Models;

namespace Lazada.Lazop.Api
{
    /// <summary>Typed calls below <c>/product</c>; errors of the gateway are thrown.</summary>
    public sealed class ProductApi
    {
        private static readonly Endpoint EndpointOfCreate = new Endpoint
        {
            Path = "/product/create",
            HttpMethod = "POST",
            TakesToken = true,
            RequiresToken = true,
            Errors = new KnownErrors
            {
                { "500", "provider", "Look whether the product was made before sending it again." },
                { "501", "business", "Read the category's attributes, and fill in those that are required." },
            },
        };

        private static readonly Endpoint EndpointOfPriceUpdate = new Endpoint
        {
            Path = "/product/price/update",
            HttpMethod = "POST",
            TakesToken = true,
            RequiresToken = true,
            IsIdempotent = true,
        };

        private readonly TypedCalls _calls;

        internal ProductApi(TypedCalls calls)
        {
            _calls = calls;
        }

        /// <summary>Create a product: <c>/product/create</c></summary>
        /// <remarks>
        /// Puts a product with its SKUs on sale.
        /// <list type="bullet">
        /// <item><description><c>500</c> The product service did not answer. Look whether the product was made before sending it again.</description></item>
        /// <item><description><c>501</c> An attribute that the category needs is missing. Read the category's attributes, and fill in those that are required.</description></item>
        /// </list>
        /// </remarks>
        /// <param name="request">The parameters.</param>
        /// <param name="options">Settings of this call; the client's where null.</param>
        /// <returns>The answer.</returns>
        /// <exception cref="ApiException">The gateway answered with an error.</exception>
        /// <exception cref="InvalidRequestException">The request cannot be sent as it is.</exception>
        /// <exception cref="TransportException">No readable answer came.</exception>
        public ProductCreateResult Create(ProductCreateRequest request, CallOptions options = null)
        {
            return _calls.Run(EndpointOfCreate, request, options, answer => new ProductCreateResult(answer));
        }

        /// <summary>Create a product, without blocking the thread.</summary>
        /// <param name="request">The parameters.</param>
        /// <param name="options">Settings of this call; the client's where null.</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>The answer.</returns>
        public Task<ProductCreateResult> CreateAsync(
            ProductCreateRequest request,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return _calls.RunAsync(
                EndpointOfCreate, request, options, answer => new ProductCreateResult(answer), cancellationToken);
        }

        /// <summary>Change prices and stock: <c>/product/price/update</c></summary>
        /// <remarks>
        /// Changes many SKUs at once.
        /// </remarks>
        /// <param name="request">The parameters.</param>
        /// <param name="options">Settings of this call; the client's where null.</param>
        /// <returns>The answer.</returns>
        /// <exception cref="ApiException">The gateway answered with an error.</exception>
        /// <exception cref="InvalidRequestException">The request cannot be sent as it is.</exception>
        /// <exception cref="TransportException">No readable answer came.</exception>
        public ProductPriceUpdateResult PriceUpdate(ProductPriceUpdateRequest request, CallOptions options = null)
        {
            return _calls.Run(EndpointOfPriceUpdate, request, options, answer => new ProductPriceUpdateResult(answer));
        }

        /// <summary>Change prices and stock, without blocking the thread.</summary>
        /// <param name="request">The parameters.</param>
        /// <param name="options">Settings of this call; the client's where null.</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>The answer.</returns>
        public Task<ProductPriceUpdateResult> PriceUpdateAsync(
            ProductPriceUpdateRequest request,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return _calls.RunAsync(
                EndpointOfPriceUpdate, request, options, answer => new ProductPriceUpdateResult(answer), cancellationToken);
        }
    }
}
