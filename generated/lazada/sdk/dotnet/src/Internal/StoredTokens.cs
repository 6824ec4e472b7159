using System;
using System.Threading;
using System.Threading.Tasks;

namespace Lazada.Lazop.Internal
{
    /// <summary>Hands out the stored access token; the first call that finds it spent renews it for all.</summary>
    internal sealed class StoredTokens : IDisposable
    {
        private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

        private readonly ITokenStore _store;
        private readonly Func<string, Task<JsonValue>> _refresh;
        private readonly Func<DateTimeOffset> _now;
        private readonly SemaphoreSlim _gate = new SemaphoreSlim(1, 1);
        private volatile TokenPair _known;

        internal StoredTokens(ITokenStore store, Func<string, Task<JsonValue>> refresh, Func<DateTimeOffset> now)
        {
            _store = store;
            _refresh = refresh;
            _now = now;
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _gate.Dispose();
        }

        /// <summary>Whether there is anything to hand out or to renew.</summary>
        internal async Task<bool> HoldAnyAsync(CancellationToken cancellation)
        {
            return _known != null || await _store.LoadAsync(cancellation).ConfigureAwait(false) != null;
        }

        /// <summary>An access token that has not ended and is not the refused one.</summary>
        internal async Task<string> TokenAsync(string refused, CancellationToken cancellation)
        {
            TokenPair pair = _known;
            if (IsUsable(pair, refused))
            {
                return pair.AccessToken;
            }
            return await AloneAsync(() => RenewedAsync(refused), cancellation).ConfigureAwait(false);
        }

        /// <summary>Keeps the tokens of an answer, before anything uses them.</summary>
        internal Task KeepAsync(JsonValue answer)
        {
            return AloneAsync(() => KeptAsync(answer, null), CancellationToken.None);
        }

        /// <summary>A renewal that has begun is finished, whoever gives up waiting: the old token may be gone.</summary>
        private async Task<string> RenewedAsync(string refused)
        {
            TokenPair pair = await _store.LoadAsync(CancellationToken.None).ConfigureAwait(false);
            if (!IsUsable(pair, refused))
            {
                JsonValue answer = await _refresh(RefreshTokenOf(pair)).ConfigureAwait(false);
                return await KeptAsync(answer, pair).ConfigureAwait(false);
            }
            _known = pair;
            return pair.AccessToken;
        }

        private async Task<string> KeptAsync(JsonValue answer, TokenPair old)
        {
            TokenPair pair = TokenPair.Of(answer, _now(), old);
            await _store.SaveAsync(pair, CancellationToken.None).ConfigureAwait(false);
            _known = pair;
            return pair.AccessToken;
        }

        private async Task<string> AloneAsync(Func<Task<string>> work, CancellationToken cancellation)
        {
            await _gate.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                using (await _store.LockAsync(cancellation).ConfigureAwait(false))
                {
                    return await work().ConfigureAwait(false);
                }
            }
            finally
            {
                _gate.Release();
            }
        }

        private bool IsUsable(TokenPair pair, string refused)
        {
            return pair != null && pair.AccessToken != refused && !(_now() >= pair.ExpiresAt - Margin);
        }

        private string RefreshTokenOf(TokenPair pair)
        {
            if (pair == null)
            {
                throw new AuthorizationRequiredException("no access token is given or stored");
            }
            if (string.IsNullOrEmpty(pair.RefreshToken))
            {
                throw new AuthorizationRequiredException("the access token has ended, and nothing renews it");
            }
            if (_now() >= pair.RefreshExpiresAt)
            {
                throw new AuthorizationRequiredException("the access token and its refresh token have ended");
            }
            return pair.RefreshToken;
        }
    }
}
