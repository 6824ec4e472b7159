package com.taobao.tw.iop.internal;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import com.taobao.tw.iop.ClientOptions;
import com.taobao.tw.iop.HttpAnswer;
import com.taobao.tw.iop.HttpCall;
import com.taobao.tw.iop.RequestException;
import com.taobao.tw.iop.Transport;

/** The SDK's own transport: one {@link HttpClient}, whose connections are kept, for all calls of a client. */
final class JdkTransport implements Transport, AutoCloseable {
    private final HttpClient client;
    private final boolean owned;

    JdkTransport(ClientOptions options) {
        this.client = options.httpClient().orElseGet(() -> connect(options));
        this.owned = options.httpClient().isEmpty();
    }

    /** HTTP/1.1, since an offer of HTTP/2 in plain text would come with every call to a gateway without TLS. */
    private static HttpClient connect(ClientOptions options) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(options.connectTimeout());
        options.proxy().ifPresent(builder::proxy);
        options.sslContext().ifPresent(builder::sslContext);
        return builder.build();
    }

    @Override
    public HttpAnswer send(HttpCall call) throws IOException, InterruptedException {
        Activity activity = new Activity(call.readTimeout());
        HttpRequest request = request(call, activity);
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, head -> activity.watch(BodySubscribers.ofByteArray()));
        try {
            return answer(activity.await(exchange));
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("the gateway was silent for " + call.readTimeout().toMillis() + " ms");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            exchange.cancel(true);
        }
    }

    private static HttpRequest request(HttpCall call, Activity activity) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(call.uri());
        call.headers().forEach((name, value) -> header(builder, name, value));
        if (call.method().equals("GET")) {
            return builder.GET().build();
        }
        return builder.method(call.method(), activity.watch(call.body())).build();
    }

    private static void header(HttpRequest.Builder builder, String name, String value) {
        try {
            builder.setHeader(name, value);
        } catch (IllegalArgumentException e) {
            throw new RequestException("header", "the header \"" + name + "\" cannot be set, or not to this value");
        }
    }

    private static HttpAnswer answer(HttpResponse<byte[]> response) {
        Map<String, String> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        return new HttpAnswer(response.statusCode(), headers, response.body());
    }

    private static IOException failure(Throwable cause) {
        return cause instanceof IOException ? (IOException) cause : new IOException("the exchange failed", cause);
    }

    /** From Java 21 on an {@link HttpClient} can be closed; an older one goes away with the last reference to it. */
    @Override
    public void close() {
        Object closeable = client;
        if (owned && closeable instanceof AutoCloseable) {
            try {
                ((AutoCloseable) closeable).close();
            } catch (Exception e) {
                throw new IllegalStateException("the HTTP client cannot be closed", e);
            }
        }
    }
}
