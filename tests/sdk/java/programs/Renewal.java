import static java.nio.charset.StandardCharsets.UTF_8;

import com.market.AuthorizationRequiredException;
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
            check(files.count() == 2, "nothing left behind but the lock");
        }
        twoClients(store);
        authorized(TokenStore.inFile(Paths.get(args[0], "new.json")));
        authorized(null);
        endingTokens();
        lostTokens();
        missingTokens(Paths.get(args[0], "broken.json"));
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
        } catch (AuthorizationRequiredException e) {
            check("Refresh it.".equals(((TokenException) e.getCause()).getSolution()), "the documentation's advice");
            check(!(e + " " + e.getCause()).contains("canary"), e.toString());
        }
        check(!store.load().orElseThrow().toString().contains("canary"), "a pair shows neither token");
    }

    /** Each has locks of its own for its threads: the store alone keeps them from renewing twice. */
    private static void twoClients(TokenStore store) throws Exception {
        int before = RENEWALS.get();
        valid = "access-expired-for-both";
        try (IMarketClient first = client(store);
                IMarketClient second = client(store)) {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            List<Callable<Void>> runs = new ArrayList<>();
            for (IMarketClient each : List.of(first, second)) {
                runs.add(() -> {
                    all(each, 4);
                    return null;
                });
            }
            for (Future<Void> end : pool.invokeAll(runs)) {
                end.get();
            }
            pool.shutdown();
        }
        check(RENEWALS.get() == before + 1, "renewed once for both clients");
    }

    private static void authorized(TokenStore store) {
        try (IMarketClient client = client(store)) {
            client.authorize("a-code");
            check("0".equals(client.order().get().call(r -> r.orderId(1)).code()), "served");
        }
        if (store != null) {
            check(store.load().orElseThrow().accessToken().equals(valid), "kept");
        }
    }

    private static void missingTokens(Path broken) throws Exception {
        Files.writeString(broken, "{\"access_token\": ");
        TokenStore nothing = TokenStore.inMemory(new TokenPair("spent", null, Instant.now()));
        check(said(null).endsWith(" needs an access token: let the seller authorise the app again"), said(null));
        check(said(nothing).startsWith("the access token has ended, and nothing renews it: "), said(nothing));
        Files.writeString(broken, "{\"access_token\": \"a\", \"refresh_token\": \"b\", \"expires_at\": 1700000000.5}");
        check(TokenStore.inFile(broken).load().orElseThrow().expiresAt().orElseThrow().getEpochSecond() == 1_700_000_000L,
                "a file that another language wrote");
        Files.writeString(broken, "{\"access_token\": ");
        check(said(TokenStore.inFile(broken)).endsWith("broken.json holds no tokens: let the seller authorise the app again"),
                "a broken file");
    }

    private static String said(TokenStore store) {
        try (IMarketClient client = client(store)) {
            client.order().get().call(r -> r.orderId(1));
            return "served";
        } catch (AuthorizationRequiredException e) {
            return e.getMessage();
        }
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
        if (call.apiName().equals("/auth/token/create")) {
            check("a-code".equals(call.parameters().get("code")), "the code");
            return renewal(renewing);
        }
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
