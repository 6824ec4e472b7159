using System;
using System.Threading;
using System.Threading.Tasks;

namespace Lazada.Lazop
{
    /// <summary>Keeps the tokens as long as the process lives.</summary>
    public sealed class MemoryTokenStore : ITokenStore
    {
        private volatile TokenPair _pair;

        /// <summary>A store.</summary>
        /// <param name="pair">The tokens to begin with, if any.</param>
        public MemoryTokenStore(TokenPair pair = null)
        {
            _pair = pair;
        }

        /// <inheritdoc/>
        public Task<TokenPair> LoadAsync(CancellationToken cancellationToken)
        {
            return Task.FromResult(_pair);
        }

        /// <inheritdoc/>
        public Task SaveAsync(TokenPair pair, CancellationToken cancellationToken)
        {
            _pair = pair;
            return Task.CompletedTask;
        }

        /// <inheritdoc/>
        public Task<IDisposable> LockAsync(CancellationToken cancellationToken)
        {
            return Task.FromResult<IDisposable>(null);
        }
    }
}
