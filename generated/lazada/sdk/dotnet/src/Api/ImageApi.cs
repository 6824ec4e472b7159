using System.Threading;
using System.Threading.Tasks;
using Lazada.Lazop.Internal;
using Lazada.Lazop.Models;

namespace Lazada.Lazop.Api
{
    /// <summary>Typed calls below <c>/image</c>; errors of the gateway are thrown.</summary>
    public sealed class ImageApi
    {
        private static readonly Endpoint EndpointOfUpload = new Endpoint
        {
            Path = "/image/upload",
            HttpMethod = "POST",
            TakesToken = true,
            RequiresToken = true,
        };

        private readonly TypedCalls _calls;

        internal ImageApi(TypedCalls calls)
        {
            _calls = calls;
        }

        /// <summary>Upload an image: <c>/image/upload</c></summary>
        /// <remarks>
        /// Stores a picture and gives its address, for use in products.
        /// </remarks>
        /// <param name="request">The parameters.</param>
        /// <param name="options">Settings of this call; the client's where null.</param>
        /// <returns>The answer.</returns>
        /// <exception cref="ApiException">The gateway answered with an error.</exception>
        /// <exception cref="InvalidRequestException">The request cannot be sent as it is.</exception>
        /// <exception cref="TransportException">No readable answer came.</exception>
        public ImageUploadResult Upload(ImageUploadRequest request, CallOptions options = null)
        {
            return _calls.Run(EndpointOfUpload, request, options, answer => new ImageUploadResult(answer));
        }

        /// <summary>Upload an image, without blocking the thread.</summary>
        /// <param name="request">The parameters.</param>
        /// <param name="options">Settings of this call; the client's where null.</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>The answer.</returns>
        public Task<ImageUploadResult> UploadAsync(
            ImageUploadRequest request,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return _calls.RunAsync(
                EndpointOfUpload, request, options, answer => new ImageUploadResult(answer), cancellationToken);
        }
    }
}
