using System;
using System.Threading;
using System.Threading.Tasks;

namespace SdkforgeModule
{
    /// <summary>Keeps the tokens of one account, which the client renews. It is safe for threads.</summary>
    public interface ITokenStore
    {
        /// <summary>The tokens, or null where there are none.</summary>
        /// <param name="cancellationToken">Gives it up.</param>
        /// <returns>The pair that was saved last.</returns>
        Task<TokenPair> LoadAsync(CancellationToken cancellationToken);

        /// <summary>Replaces the tokens, as a whole or not at all.</summary>
        /// <param name="pair">The new tokens, which nothing has used yet.</param>
        /// <param name="cancellationToken">Gives it up.</param>
        /// <returns>The end of it.</returns>
        Task SaveAsync(TokenPair pair, CancellationToken cancellationToken);

        /// <summary>
        /// Waits until no other process renews the tokens, and keeps them all from it until the result is disposed.
        /// A store that no other process uses gives null.
        /// </summary>
        /// <param name="cancellationToken">Gives it up.</param>
        /// <returns>What to dispose, or null.</returns>
        Task<IDisposable> LockAsync(CancellationToken cancellationToken);
    }
}
