using System;
using System.Threading;
using System.Threading.Tasks;

namespace Lazada.Lazop
{
    /// <summary>Calls Lazada by API name; errors of the gateway are answers, not exceptions.</summary>
    public interface ILazopClient : IDisposable
    {
        /// <summary>Sends a request that needs no access token.</summary>
        /// <param name="request">The request.</param>
        /// <returns>The gateway's answer.</returns>
        /// <exception cref="InvalidRequestException">The request cannot be sent as it is.</exception>
        /// <exception cref="TransportException">No readable answer came.</exception>
        LazopResponse Execute(LazopRequest request);

        /// <summary>Sends a request.</summary>
        /// <param name="request">The request.</param>
        /// <param name="accessToken">The seller's access token.</param>
        /// <returns>The gateway's answer.</returns>
        /// <exception cref="InvalidRequestException">The request cannot be sent as it is.</exception>
        /// <exception cref="TransportException">No readable answer came.</exception>
        LazopResponse Execute(LazopRequest request, string accessToken);

        /// <summary>Sends a request without blocking the thread.</summary>
        /// <param name="request">The request.</param>
        /// <param name="accessToken">The seller's access token, or null.</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>The gateway's answer.</returns>
        Task<LazopResponse> ExecuteAsync(
            LazopRequest request,
            string accessToken = null,
            CancellationToken cancellationToken = default(CancellationToken));
    }
}
