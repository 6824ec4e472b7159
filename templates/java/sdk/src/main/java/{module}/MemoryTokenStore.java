package sdkforge_module;

import java.util.Optional;

/** Tokens in memory. */
final class MemoryTokenStore implements TokenStore {
    private volatile TokenPair pair;

    MemoryTokenStore(TokenPair pair) {
        this.pair = pair;
    }

    @Override
    public Optional<TokenPair> load() {
        return Optional.ofNullable(pair);
    }

    @Override
    public void save(TokenPair newer) {
        this.pair = newer;
    }
}
