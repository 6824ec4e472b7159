package com.lazada.lazop.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import com.lazada.lazop.AuthorizationRequiredException;
import com.lazada.lazop.TokenPair;
import com.lazada.lazop.TokenStore;

/** The tokens of a client, renewed once however many threads find them expired. */
final class Tokens {
    private static final Duration EARLY = Duration.ofSeconds(60);

    private final TokenStore store;
    private final Clock clock;
    private final Function<TokenPair, TokenPair> refresh;

    Tokens(TokenStore store, Clock clock, Function<TokenPair, TokenPair> refresh) {
        this.store = store;
        this.clock = clock;
        this.refresh = refresh;
    }

    /** Keeps the tokens of an answer. */
    void keep(TokenPair pair) {
        store.alone(() -> {
            store.save(pair);
            return pair;
        });
    }

    /** Gives the access token, renewed where it is about to end, or nothing where the store is empty. */
    Optional<String> current() {
        return store.load().map(pair -> isEnding(pair) ? renewed(pair.accessToken()) : pair.accessToken());
    }

    /** Gives the token that follows one that was refused; a thread that comes late takes what another fetched. */
    synchronized String renewed(String refused) {
        return store.alone(() -> fresh(refused)).accessToken();
    }

    private TokenPair fresh(String refused) {
        TokenPair pair = store.load()
                .orElseThrow(() -> new AuthorizationRequiredException("the token store lost its tokens", null));
        if (!pair.accessToken().equals(refused)) {
            return pair;
        }
        if (pair.refreshToken() == null || pair.refreshToken().isEmpty()) {
            throw new AuthorizationRequiredException("the access token has ended, and nothing renews it", null);
        }
        TokenPair fresh = refresh.apply(pair);
        store.save(fresh);
        return fresh;
    }

    private boolean isEnding(TokenPair pair) {
        return pair.expiresAt().map(end -> end.minus(EARLY).isBefore(clock.instant())).orElse(false);
    }
}
