import static java.nio.charset.StandardCharsets.UTF_8;

import com.market.ClientOptions;
import com.market.HttpAnswer;
import com.market.HttpCall;
import com.market.IMarketClient;
import com.market.MarketClient;
import com.market.TokenException;
import com.market.TokenPair;
import com.market.TokenStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Tokens that end, and a gateway that takes only the newest; the argument is a folder. */
public class Renewal {
    private static final AtomicInteger RENEWALS = new AtomicInteger();
    private static final AtomicInteger SERVED = new AtomicInteger();

    private static volatile String valid = "access-0";
    private static volatile String renewing = "refresh-0";

    public static void main(String[] args) throws Exception {
        Path file = Paths.get(args[0], "tokens.json");
        TokenStore store = TokenStore.inFile(file);
        check(store.load().isEmpty(), "an empty store");
        store.save(new TokenPair("access-0", "refresh-0", null));
        check(Files.getPosixFilePermissions(file).equals(PosixFilePermissions.fromString("rw-------")), "private");
        refusedTokens(store);
        check(TokenStore.inFile(file).load().orElseThrow().accessToken().equals(valid), "kept for the next process");
        try (java.util.stream.Stream<Path> files = Files.list(Paths.get(args[0]))) {
            check(files.count() == 1, "nothing left behind");
        }
        endingTokens();
        lostTokens();
        System.out.println(SERVED + " " + RENEWALS);
    }

    private static void refusedTokens(TokenStore store) throws Exception {
        try (IMarketClient client = client(store)) {
            for (int round = 1; round <= 5; round++) {
                valid = "access-expired-by-the-gateway-" + round;
                all(client, 16);
                check(RENEWALS.get() == round, RENEWALS + " renewals in round " + round);
            }
        }
    }

    private static void endingTokens() throws Exception {
        RENEWALS.set(0);
        TokenStore store = TokenStore.inMemory(new TokenPair("old", renewing, Instant.now().plusSeconds(5)));
        try (IMarketClient client = client(store)) {
            all(client, 16);
        }
        check(RENEWALS.get() == 1, RENEWALS + " renewals");
        check(store.load().orElseThrow().expiresAt().orElseThrow().isAfter(Instant.now().plusSeconds(3000)), "expiry");
    }

    private static void lostTokens() {
        TokenStore store = TokenStore.inMemory(new TokenPair("canary-access", "canary-refresh", null));
        try (IMarketClient client = client(store)) {
            client.order().get().call(r -> r.orderId(1));
            throw new AssertionError("a lost pair was taken");
        } catch (TokenException e) {
            check("Refresh it.".equals(e.getSolution()), "the documentation's advice");
            check(!e.toString().contains("canary"), e.toString());
        }
        check(!store.load().orElseThrow().toString().contains("canary"), "a pair shows neither token");
    }

    private static void all(IMarketClient client, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Callable<String>> calls = new ArrayList<>();
        for (int number = 0; number < 8 * threads; number++) {
            calls.add(() -> client.order().get().call(r -> r.orderId(1)).code());
        }
        for (Future<String> answer : pool.invokeAll(calls)) {
            check("0".equals(answer.get()), "served");
        }
        pool.shutdown();
    }

    private static IMarketClient client(TokenStore store) {
        ClientOptions options = ClientOptions.builder()
                .tokenStore(store)
                .transport(call -> new HttpAnswer(200, Map.of(), answer(call).getBytes(UTF_8)))
                .build();
        return new MarketClient("https://a.example/rest", "key", "canary-of-a-secret", options);
    }

    private static synchronized String answer(HttpCall call) {
        if (call.apiName().equals("/auth/token/refresh")) {
            return renewal(call.parameters().get("refresh_token"));
        }
        if (!valid.equals(call.parameters().get("access_token"))) {
            return "{\"code\": \"IllegalAccessToken\", \"type\": \"ISV\", \"message\": \"no\"}";
        }
        SERVED.incrementAndGet();
        return "{\"code\": \"0\"}";
    }

    private static String renewal(String refreshToken) {
        if (!renewing.equals(refreshToken)) {
            return "{\"code\": \"IllegalAccessToken\", \"type\": \"ISV\", \"message\": \"bad " + refreshToken + "\"}";
        }
        int number = RENEWALS.incrementAndGet();
        valid = "access-" + number + "-" + System.nanoTime();
        renewing = "refresh-" + valid;
        return "{\"code\": \"0\", \"access_token\": \"" + valid + "\", \"refresh_token\": \"" + renewing
                + "\", \"expires_in\": \"3600\"}";
    }

    private static void check(boolean right, String what) {
        if (!right) {
            throw new AssertionError(what);
        }
    }
}
