using System;
using System.Threading;
using System.Threading.Tasks;

namespace Lazada.Lazop.Internal
{
    /// <summary>Makes typed calls: errors are thrown, answers become results.</summary>
    internal sealed class TypedCalls
    {
        private readonly Gateway _gateway;

        internal TypedCalls(Gateway gateway)
        {
            _gateway = gateway;
        }

        internal T Run<T>(Endpoint endpoint, InputObject request, CallOptions options, Func<Answer, T> read)
        {
            return RunAsync(endpoint, request, options, read, CancellationToken.None).GetAwaiter().GetResult();
        }

        internal async Task<T> RunAsync<T>(
            Endpoint endpoint,
            InputObject request,
            CallOptions options,
            Func<Answer, T> read,
            CancellationToken cancellation)
        {
            Call call = _gateway.Prepare(endpoint, request, options);
            Answer answer = await _gateway.SendAsync(call, cancellation).ConfigureAwait(false);
            if (answer.IsError)
            {
                throw answer.ToException();
            }
            ApiException failed = answer.BusinessException(endpoint.Failure);
            return failed == null ? read(answer) : throw failed;
        }
    }
}
