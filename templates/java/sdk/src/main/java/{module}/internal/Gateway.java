package sdkforge_module.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import sdkforge_module.ApiException;
import sdkforge_module.ApiInput;
import sdkforge_module.AuthorizationRequiredException;
import sdkforge_module.BusinessException;
import sdkforge_module.CallOptions;
import sdkforge_module.ClientOptions;
import sdkforge_module.HttpAnswer;
import sdkforge_module.TokenException;
import sdkforge_module.TokenPair;
import sdkforge_module.TokenStore;
import sdkforge_module.Transport;
import sdkforge_module.TransportException;

/** One app's way to one gateway: signs, sends, repeats, and reads the answers. Safe for use by many threads. */
public final class Gateway implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Gateway.class.getName());
    private static final Endpoint CREATE =
            Endpoint.of("/auth/token/create", "POST").withoutToken().onAuthorizationGateway().build();
    private static final Endpoint REFRESH =
            Endpoint.of("/auth/token/refresh", "POST").withoutToken().onAuthorizationGateway().build();
    private static final List<String> SECRET_PARAMETERS = List.of("code", "refresh_token");
    private static final int SHORTEST_SECRET = 6;
    private static final Duration CLOCKS_AGREE = Duration.ofSeconds(60);

    private final Profile profile;
    private final String url;
    private final String appKey;
    private final String appSecret;
    private final ClientOptions options;
    private final Composer composer;
    private final Retries retries;
    private final Transport transport;
    private final Tokens tokens;
    private final AtomicLong clockOffsetMillis = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Opens the way; nothing is sent yet.
     *
     * @param profile the platform
     * @param url the gateway's address
     * @param appKey the app's key
     * @param appSecret the app's secret
     * @param options everything else
     */
    public Gateway(Profile profile, String url, String appKey, String appSecret, ClientOptions options) {
        this.profile = profile;
        this.url = Composer.gatewayUrl(url);
        this.appKey = notEmpty(appKey, "appKey");
        this.appSecret = notEmpty(appSecret, "appSecret");
        this.options = options;
        this.composer = new Composer(profile, appKey, appSecret);
        this.retries = new Retries(options.maxRetryDelay());
        this.transport = options.transport().orElseGet(() -> new JdkTransport(options));
        TokenStore store = options.tokenStore().orElseGet(() -> TokenStore.inMemory(null));
        this.tokens = new Tokens(store, options.clock(), this::refreshed);
    }

    private static String notEmpty(String text, String name) {
        if (text == null || text.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty");
        }
        return text;
    }

    /**
     * Starts a call with the client's own settings.
     *
     * @param apiName the API name
     * @param method {@code GET} or {@code POST}
     * @return a builder
     */
    public Call.Builder draft(String apiName, String method) {
        return new Call.Builder(url, apiName, method)
                .readTimeout(options.readTimeout())
                .maxRetries(options.maxRetries());
    }

    /**
     * Makes a call and gives the answer back, whatever it says.
     *
     * @param call the call
     * @return the answer
     */
    public Envelope execute(Call call) {
        return run(call, null).envelope();
    }

    /**
     * Makes a typed call.
     *
     * @param endpoint the endpoint
     * @param input its parameters
     * @param own what this call does otherwise than the client
     * @return the answer, which reports success
     * @throws ApiException if the answer reports an error, or that the business failed
     */
    public Envelope call(Endpoint endpoint, ApiInput input, CallOptions own) {
        boolean renewable = own.accessToken().isEmpty() && options.accessToken().isEmpty();
        String token = token(endpoint, own);
        try {
            return call(endpoint, input, own, token);
        } catch (TokenException e) {
            if (!renewable || token == null) {
                throw e;
            }
            return call(endpoint, input, own, tokens.renewed(token));
        }
    }

    private Envelope call(Endpoint endpoint, ApiInput input, CallOptions own, String token) {
        Call call = typed(endpoint, input, own, token);
        Outcome outcome = run(call, endpoint);
        Envelope envelope = outcome.envelope();
        if (!envelope.isSuccess()) {
            String solution = Answers.solution(envelope, profile, endpoint);
            throw Categories.exception(
                    outcome.category(), failure(call, outcome, envelope.code(), envelope.message(), solution));
        }
        BusinessFailure business = endpoint.failure().filter(rule -> rule.isIn(envelope)).orElse(null);
        if (business != null) {
            String code = business.code(envelope);
            String solution = code == null ? null : endpoint.solution(code);
            throw new BusinessException(failure(call, outcome, code, business.message(envelope), solution));
        }
        return envelope;
    }

    /**
     * Exchanges a code for tokens, and keeps them.
     *
     * @param code what the platform gave when the seller authorised the app
     */
    public void authorize(String code) {
        CallOptions own = CallOptions.builder().parameter("code", code).build();
        tokens.keep(pair(call(CREATE, Nothing.INSTANCE, own, null), null));
    }

    private TokenPair refreshed(TokenPair old) {
        CallOptions own = CallOptions.builder().parameter("refresh_token", old.refreshToken()).build();
        try {
            return pair(call(REFRESH, Nothing.INSTANCE, own, null), old.refreshToken());
        } catch (TokenException e) {
            throw new AuthorizationRequiredException("the refresh token was refused", e);
        }
    }

    private TokenPair pair(Envelope answer, String oldRenewal) {
        Map<String, Object> said = answer.fields();
        String access = Convert.text(said.get("access_token"));
        if (access == null || access.isEmpty()) {
            throw new AuthorizationRequiredException("the platform answered without an access token", null);
        }
        String renewal = Convert.text(said.get("refresh_token"));
        Long seconds = Convert.integer(said.get("expires_in"));
        return new TokenPair(
                access,
                renewal == null ? oldRenewal : renewal,
                seconds == null ? null : options.clock().instant().plusSeconds(seconds));
    }

    private Call typed(Endpoint endpoint, ApiInput input, CallOptions own, String token) {
        String to = endpoint.isAuthorization()
                ? options.authorizationUrl().map(Composer::gatewayUrl).orElse(profile.authorizationUrlFor(url))
                : url;
        String host = profile.hostFor(to, endpoint.hosts());
        return new Call.Builder(host, endpoint.apiName(), endpoint.method())
                .values(input.fields())
                .values(own.parameters())
                .headers(own.headers())
                .accessToken(token)
                .idempotent(own.idempotent().orElse(endpoint.isIdempotent()))
                .readTimeout(own.readTimeout().orElse(options.readTimeout()))
                .maxRetries(own.maxRetries().orElse(options.maxRetries()))
                .build();
    }

    private String token(Endpoint endpoint, CallOptions own) {
        if (endpoint.token() == Endpoint.Token.NONE) {
            return null;
        }
        Optional<String> token = own.accessToken()
                .or(options::accessToken)
                .or(tokens::current)
                .filter(text -> !text.isEmpty());
        if (endpoint.token() == Endpoint.Token.REQUIRED && token.isEmpty()) {
            throw new AuthorizationRequiredException(endpoint.apiName() + " needs an access token", null);
        }
        return token.orElse(null);
    }

    private Outcome run(Call call, Endpoint endpoint) {
        if (closed.get()) {
            throw new IllegalStateException("the client is closed");
        }
        Map<String, String> business = composer.check(call);
        boolean clockCorrected = false;
        for (int attempt = 0; ; attempt++) {
            Outcome outcome = attempt(call, business, endpoint);
            Optional<Duration> wait = retries.next(call, outcome, attempt);
            if (wait.isEmpty()) {
                return outcome;
            }
            if (!clockCorrected && Categories.SIGNATURE.equals(outcome.category())) {
                clockCorrected = correctClock(outcome.serverTime());
            }
            pause(clockCorrected ? Duration.ZERO : wait.get());
        }
    }

    private Outcome attempt(Call call, Map<String, String> business, Endpoint endpoint) {
        long timestamp = call.timestamp().orElseGet(() -> options.clock().millis() + clockOffsetMillis.get());
        Map<String, String> signed = composer.sign(call, business, timestamp);
        try (RequestBody body = composer.body(call, signed)) {
            HttpAnswer answer = transport.send(composer.compose(call, signed, body));
            LOG.log(Level.DEBUG, "{0} {1}: HTTP {2}", call.method(), call.apiName(), answer.status());
            return Answers.read(answer, profile, endpoint);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "{0} {1}: {2}", call.method(), call.apiName(), e.getClass().getName());
            return Outcome.noAnswer(Answers.failure(e));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** A gateway that refuses a signature may do so because the two clocks differ; its own time is in its answer. */
    private boolean correctClock(Instant serverTime) {
        if (serverTime == null) {
            return false;
        }
        Instant now = options.clock().instant().plusMillis(clockOffsetMillis.get());
        Duration difference = Duration.between(now, serverTime);
        if (difference.abs().compareTo(CLOCKS_AGREE) <= 0) {
            return false;
        }
        clockOffsetMillis.addAndGet(difference.toMillis());
        return true;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static TransportException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new TransportException("the thread was interrupted", e, false);
    }

    private Failure failure(Call call, Outcome outcome, String code, String message, String solution) {
        Envelope envelope = outcome.envelope();
        String said = message == null ? null : masked(message, call);
        String summary = code + ": " + said + " (request " + envelope.requestId() + ")";
        return new Failure(envelope, code, said, summary, solution, outcome.retryAfter());
    }

    /** Some gateways quote a token, a code, or the text that was signed, in their messages. */
    private String masked(String text, Call call) {
        String masked = without(without(text, appSecret), call.accessToken().orElse(null));
        for (String name : SECRET_PARAMETERS) {
            masked = without(masked, call.parameters().get(name));
        }
        return masked;
    }

    private static String without(String text, Object secret) {
        boolean telling = secret instanceof String && ((String) secret).length() >= SHORTEST_SECRET;
        return telling ? text.replace((String) secret, "***") : text;
    }

    /** Closes the connections; calls made after it are refused. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true) && options.transport().isEmpty()) {
            ((JdkTransport) transport).close();
        }
    }

    @Override
    public String toString() {
        return "[url=" + url + ", appKey=" + appKey + "]";
    }

    /** A call whose parameters are all in its options. */
    private static final class Nothing extends ApiInput {
        static final Nothing INSTANCE = new Nothing();

        Nothing() {
            super(Map.of());
        }
    }
}
