import static java.nio.charset.StandardCharsets.UTF_8;

import com.market.ApiException;
import com.market.CallOptions;
import com.market.ClientOptions;
import com.market.FileItem;
import com.market.MarketClient;
import com.market.MarketRequest;
import com.market.MarketResponse;
import com.market.RequestException;
import com.market.TransportException;
import com.market.internal.Json;
import com.market.internal.Parameters;
import com.market.internal.Signer;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Does what it is told, a line of JSON at a time, and answers in a line of JSON. */
public class Probe {
    private static final Map<Object, MarketClient> CLIENTS = new HashMap<>();

    public static void main(String[] args) throws Exception {
        BufferedReader tasks = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        PrintStream answers = new PrintStream(System.out, true, UTF_8);
        for (String line = tasks.readLine(); line != null; line = tasks.readLine()) {
            answers.println(Json.write(answer(map(Json.read(line)))));
        }
    }

    private static Map<String, Object> answer(Map<String, Object> task) throws Exception {
        try {
            switch ((String) task.get("do")) {
                case "sign":
                    return sign(task);
                case "typed":
                    return typed(task);
                case "close":
                    client(task).close();
                    return Map.of();
                default:
                    return execute(task);
            }
        } catch (RuntimeException e) {
            return failure(e);
        }
    }

    private static Map<String, Object> sign(Map<String, Object> task) {
        String apiName = (String) task.get("api_name");
        Map<String, Object> values = new LinkedHashMap<>(map(task.get("parameters")));
        list(task.get("files")).forEach(name -> values.put((String) name, ""));
        Map<String, String> all = new HashMap<>(Parameters.text(apiName, doubles(values)));
        map(task.get("system")).forEach((name, text) -> all.put(name, (String) text));
        return Map.of(
                "string_to_sign", Signer.stringToSign(apiName, all),
                "sign", Signer.sign((String) task.get("secret"), apiName, all));
    }

    private static Map<String, Object> execute(Map<String, Object> task) throws Exception {
        MarketRequest request = new MarketRequest();
        request.setApiName((String) task.get("api"));
        if (task.containsKey("method")) {
            request.setHttpMethod((String) task.get("method"));
        }
        doubles(map(task.get("parameters"))).forEach(request::addApiParameter);
        for (Map.Entry<String, Object> file : map(task.get("files")).entrySet()) {
            request.addFileParameter(file.getKey(), file(map(file.getValue())));
        }
        map(task.get("headers")).forEach((name, value) -> request.addHeaderParameter(name, (String) value));
        request.setTimestamp((Long) task.get("timestamp"));
        MarketResponse response = client(task).execute(request, (String) task.get("token"));
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("type", response.getType());
        said.put("code", response.getCode());
        said.put("message", response.getMessage());
        said.put("request_id", response.getRequestId());
        said.put("body", response.getBody());
        said.put("success", response.isSuccess());
        said.put("shown", List.of(request.toString(), response.toString(), client(task).toString()));
        return said;
    }

    private static Map<String, Object> typed(Map<String, Object> task) throws Exception {
        MarketClient client = client(task);
        CallOptions options = CallOptions.builder().accessToken((String) task.get("token")).build();
        switch ((String) task.get("call")) {
            case "count":
                return Map.of("count", client.order()
                        .count(com.market.model.OrderCountRequest.builder().build(), options)
                        .getCount());
            case "get":
                return Map.of("body", client.order().get()
                        .call(com.market.model.OrderGetRequest.builder().orderId(1).build(), options)
                        .body());
            default:
                return Map.of("body", client.order()
                        .create(r -> r.request(
                                com.market.model.OrderCreateRequest2.builder().sku("A").build()))
                        .body());
        }
    }

    private static MarketClient client(Map<String, Object> task) throws Exception {
        Object key = task.get("client");
        if (!CLIENTS.containsKey(key)) {
            Map<String, Object> said = map(key);
            CLIENTS.put(key, new MarketClient(
                    (String) said.get("url"), (String) said.get("key"), (String) said.get("secret"), options(said)));
        }
        return CLIENTS.get(key);
    }

    private static ClientOptions options(Map<String, Object> said) throws Exception {
        ClientOptions.Builder options = ClientOptions.builder();
        if (said.containsKey("read_timeout_ms")) {
            options.readTimeout(Duration.ofMillis((Long) said.get("read_timeout_ms")));
        }
        if (said.containsKey("max_retries")) {
            options.maxRetries(((Long) said.get("max_retries")).intValue());
        }
        if (said.containsKey("max_retry_delay_ms")) {
            options.maxRetryDelay(Duration.ofMillis((Long) said.get("max_retry_delay_ms")));
        }
        if (said.containsKey("trust")) {
            options.sslContext(trust((String) said.get("trust")));
        }
        return options.build();
    }

    private static SSLContext trust(String certificate) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(Paths.get(certificate))) {
            store.setCertificateEntry("it", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static FileItem file(Map<String, Object> said) {
        if (said.containsKey("path")) {
            return new FileItem((String) said.get("path"));
        }
        byte[] content = ((String) said.get("text")).repeat(((Long) said.get("times")).intValue()).getBytes(UTF_8);
        String name = (String) said.get("name");
        return Boolean.TRUE.equals(said.get("stream"))
                ? new FileItem(name, new ByteArrayInputStream(content))
                : new FileItem(name, content, "image/png");
    }

    private static Map<String, Object> failure(RuntimeException e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("error", e.getClass().getSimpleName());
        said.put("message", e.getMessage());
        said.put("trace", trace.toString());
        if (e instanceof RequestException) {
            said.put("rule", ((RequestException) e).getRule());
        }
        if (e instanceof TransportException) {
            said.put("surely_not_processed", ((TransportException) e).isSurelyNotProcessed());
        }
        if (e instanceof ApiException) {
            said.put("code", ((ApiException) e).getCode());
            said.put("solution", ((ApiException) e).getSolution());
            said.put("request_id", ((ApiException) e).getRequestId());
        }
        return said;
    }

    /** JSON's fractions as what most programs hold them in. */
    private static Map<String, Object> doubles(Map<String, Object> values) {
        Map<String, Object> converted = new LinkedHashMap<>();
        values.forEach((name, value) -> converted.put(name, doubled(value)));
        return converted;
    }

    private static Object doubled(Object value) {
        if (value instanceof BigDecimal) {
            return ((BigDecimal) value).doubleValue();
        }
        if (value instanceof Map) {
            return doubles(map(value));
        }
        return value instanceof List
                ? list(value).stream().map(Probe::doubled).collect(Collectors.toList())
                : value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }
}
