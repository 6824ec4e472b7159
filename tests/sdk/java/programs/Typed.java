import static java.nio.charset.StandardCharsets.UTF_8;

import com.market.CallOptions;
import com.market.ClientOptions;
import com.market.FileItem;
import com.market.HttpAnswer;
import com.market.HttpCall;
import com.market.IMarketClient;
import com.market.MarketClient;
import com.market.RequestException;
import com.market.UrlConstants;
import com.market.Webhooks;
import com.market.model.OrderByCursorRequest;
import com.market.model.OrderByOffsetRequest;
import com.market.model.OrderByPageRequest;
import com.market.model.OrderCreateRequest;
import com.market.model.OrderCreateRequest2;
import com.market.model.OrderCreateRequestRequest;
import com.market.model.OrderGetResult;
import com.market.model.OrderGetResultData;
import com.market.model.OrderNotifyRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A user's program against the typed surface; its argument is a gateway. */
public class Typed {
    private static int checks;

    public static void main(String[] args) throws Exception {
        try (IMarketClient client = new MarketClient(args[0], "123456", "canary-of-a-secret",
                ClientOptions.builder().accessToken("canary-of-a-token").build())) {
            reading(client);
            sending(client);
            threads(client);
        }
        refusing();
        gateways();
        hosts();
        callbacks();
        pages();
        System.out.println(checks);
    }

    private static void reading(IMarketClient client) {
        OrderGetResult result = client.order().get().call(r -> r.orderId(9007199254740993L));
        OrderGetResultData data = result.getData();
        same(data.getOrderId(), 9007199254740993L);
        same(data.getPrice(), new BigDecimal("1.10"));
        same(data.getPaid(), false);
        same(data.getClassValue(), "a");
        same(data.getList(), List.of("x", "1"));
        same(data.getPages(), Arrays.asList(1L, 2L, null));
        same(((Map<?, ?>) data.getExtra()).get("a"), Arrays.asList(1L, null));
        same(data.getMissing(), null);
        same(data.has("missing"), false);
        same(data.getData().getWrong(), null);
        same(data.getData().value("wrong"), "not a number");
        same(data.getItems().get(0).getSku(), "裙子 é😀");
        same(data.getItems().get(1).getSku(), "7");
        same(((Map<?, ?>) result.value("unknown")).get("kept"), new BigDecimal("9007199254740993.10"));
        same(result.getCode(), "0");
        same(result.getType(), null);
        same(result.requestId(), "0ba3");
        same(result.body().contains("\"unknown\""), true);
        same(result.toString().contains("9007199254740993"), false);
        same(result, client.order().get().call(r -> r.orderId(1)));
    }

    private static void sending(IMarketClient client) {
        OrderCreateRequest request = OrderCreateRequest.builder()
                .request(OrderCreateRequest2.builder()
                        .sku("裙\"子")
                        .quantity(3)
                        .request(List.of(OrderCreateRequestRequest.builder().price(new BigDecimal("1.10")).build()))
                        .build())
                .buildValue("b")
                .waitValue(4)
                .dryRun(true)
                .tags(List.of("x", "y"))
                .ids(List.of(1, 9007199254740993L))
                .extra(Map.of("k", 0.5))
                .price(1.5)
                .build();
        same(client.order().create(request).getData().getSuccess(), true);
        same(client.order().count(r -> {}).getCount(), 3L);
        same(client.image().upload(r -> r.image(new FileItem("a.png", new byte[7])).title("t")).code(), "0");
        same(client.closeValue().call(r -> {}).code(), "0");
        same(client.closeValue().callValue(r -> {}).code(), "0");
        same(client.order().get().items(
                com.market.model.OrderGetItemsRequest.builder().build(),
                CallOptions.builder().parameter("later", List.of(1)).header("X-Own", "1").build()).code(), "0");
        same(client.auth().token().create(r -> r.code("c")).getAccessToken(), "canary-of-an-answer");
    }

    private static void threads(IMarketClient client) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Callable<Long>> calls = new ArrayList<>();
        for (long id = 1; id <= 64; id++) {
            calls.add(() -> client.order().get().call(r -> r.orderId(5)).getData().getOrderId());
        }
        for (Future<Long> answer : pool.invokeAll(calls)) {
            same(answer.get(), 9007199254740993L);
        }
        pool.shutdown();
    }

    private static void refusing() {
        same(rule(() -> OrderCreateRequest.builder().build()), "parameter-missing");
        same(rule(() -> OrderCreateRequest2.builder().sku("").build()), "parameter-missing");
    }

    private static String rule(Runnable action) {
        try {
            action.run();
            return null;
        } catch (RequestException e) {
            return e.getRule();
        }
    }

    /** Typed token calls go to the platform's own host from the platform's own gateway, and stay on any other. */
    private static void gateways() {
        same(hostOfTokenCall(UrlConstants.API_GATEWAY_URL, ClientOptions.builder()), "auth.market.example");
        same(hostOfTokenCall("https://proxy.example/rest", ClientOptions.builder()), "proxy.example");
        same(hostOfTokenCall("https://proxy.example/rest",
                ClientOptions.builder().authorizationUrl("https://tokens.example/rest")), "tokens.example");
    }

    /** A gateway of the user's own serves every call; the platform's gives way to the endpoint's own. */
    private static void hosts() {
        same(hostsOf(UrlConstants.API_GATEWAY_URL), List.of("north.orders.example", "archive.example", "api.market.example"));
        same(hostsOf("https://west.orders.example/rest"), Collections.nCopies(3, "west.orders.example"));
        same(hostsOf("https://proxy.example/rest"), Collections.nCopies(3, "proxy.example"));
    }

    private static List<String> hostsOf(String url) {
        List<String> hosts = new ArrayList<>();
        ClientOptions options = ClientOptions.builder()
                .accessToken("t")
                .transport(call -> {
                    hosts.add(call.uri().getHost());
                    return new HttpAnswer(200, Map.of(), "{\"code\": \"0\"}".getBytes(UTF_8));
                })
                .build();
        try (IMarketClient client = new MarketClient(url, "k", "s", options)) {
            client.order().count(r -> {});
            client.order().get().items(r -> {});
            client.order().get().call(r -> r.orderId(1));
        }
        return hosts;
    }

    private static String hostOfTokenCall(String url, ClientOptions.Builder options) {
        List<HttpCall> sent = new ArrayList<>();
        options.transport(call -> {
            sent.add(call);
            return new HttpAnswer(200, Map.of(), "{\"code\": \"0\"}".getBytes(UTF_8));
        });
        try (IMarketClient client = new MarketClient(url, "k", "s", options.accessToken("t").build())) {
            client.auth().token().create(r -> r.code("c"));
        }
        same(sent.get(0).parameters().get("code"), "c");
        same(sent.get(0).parameters().containsKey("access_token"), false);
        return sent.get(0).uri().getHost();
    }

    /** Seven orders, two a page. */
    private static void pages() {
        List<String> asked = new ArrayList<>();
        ClientOptions options = ClientOptions.builder()
                .transport(call -> {
                    asked.add(call.parameters().toString());
                    return new HttpAnswer(200, Map.of(), page(call).getBytes(UTF_8));
                })
                .build();
        try (IMarketClient client = new MarketClient("https://a.example/rest", "k", "s", options)) {
            List<String> orders = new ArrayList<>();
            client.order().byOffsetPages(OrderByOffsetRequest.builder().limit(2).build())
                    .forEach(page -> orders.addAll(page.getOrders()));
            same(orders, List.of("0", "1", "2", "3", "4", "5", "6"));
            same(asked.size(), 4);
            orders.clear();
            client.order().byPagePages(OrderByPageRequest.builder().page(2).limit(2).build())
                    .forEach(page -> orders.addAll(page.getOrders()));
            same(orders, List.of("2", "3", "4", "5", "6"));
            same(asked.size(), 7);
            orders.clear();
            client.order().byCursorPages(OrderByCursorRequest.builder().limit(3).build())
                    .forEach(page -> orders.addAll(page.getOrders()));
            same(orders, List.of("0", "1", "2", "3", "4", "5", "6"));
            same(asked.size(), 10);
            client.order().byCursorPages(OrderByCursorRequest.builder().build());
            same(asked.size(), 10);
            // More than the gateway gives: it says how many there are, and that counts.
            orders.clear();
            client.order().byOffsetPages(OrderByOffsetRequest.builder().limit(50).build())
                    .forEach(page -> orders.addAll(page.getOrders()));
            same(orders, List.of("0", "1", "2", "3", "4", "5", "6"));
            orders.clear();
            client.order().byPagePages(OrderByPageRequest.builder().limit(50).build())
                    .forEach(page -> orders.addAll(page.getOrders()));
            same(orders, List.of("0", "1", "2", "3", "4", "5", "6"));
            same(asked.size(), 16);
        }
        same(pagesWithoutATotal(), List.of("0", "1", "2", "3", "4", "5", "6"));
        same(pagesOfAStubbornGateway(), 1);
    }

    /** Three orders a page, however many are asked for: only an empty page tells that there are no more. */
    private static List<String> pagesWithoutATotal() {
        ClientOptions options = ClientOptions.builder()
                .transport(call -> new HttpAnswer(
                        200, Map.of(), page(call).replace("\"total\"", "\"unknown\"").getBytes(UTF_8)))
                .build();
        List<String> orders = new ArrayList<>();
        try (IMarketClient client = new MarketClient("https://a.example/rest", "k", "s", options)) {
            client.order().byOffsetPages(OrderByOffsetRequest.builder().limit(500).build())
                    .forEach(page -> orders.addAll(page.getOrders()));
        }
        return orders;
    }

    /** It ignores where a page should begin. */
    private static int pagesOfAStubbornGateway() {
        byte[] same = "{\"code\": \"0\", \"orders\": [1, 2]}".getBytes(UTF_8);
        ClientOptions options = ClientOptions.builder().transport(call -> new HttpAnswer(200, Map.of(), same)).build();
        int count = 0;
        try (IMarketClient client = new MarketClient("https://a.example/rest", "k", "s", options)) {
            for (Object page : client.order().byOffsetPages(OrderByOffsetRequest.builder().build())) {
                count++;
            }
        }
        return count;
    }

    private static String page(HttpCall call) {
        Map<String, String> sent = call.parameters();
        int limit = Math.min(3, Integer.parseInt(sent.get("limit")));
        int start = Integer.parseInt(sent.getOrDefault("offset", sent.getOrDefault("cursor", "0")));
        if (sent.containsKey("page")) {
            start = limit * (Integer.parseInt(sent.get("page")) - 1);
        }
        int end = Math.min(7, start + limit);
        List<String> orders = new ArrayList<>();
        for (int number = start; number < end; number++) {
            orders.add(Integer.toString(number));
        }
        return "{\"code\": \"0\", \"orders\": " + orders + ", \"total\": \"7\", \"more\": \""
                + (end < 7 ? end : "") + "\"}";
    }

    private static void callbacks() {
        String body = "{\"order_id\": \"12\", \"items\": [{\"sku\": \"A\"}], \"more\": 1}";
        OrderNotifyRequest call = OrderNotifyRequest.parse(body);
        same(call.getOrderId(), 12L);
        same(call.getItems().get(0).getSku(), "A");
        same(call.value("more"), 1L);
        byte[] raw = body.getBytes(UTF_8);
        same(Webhooks.isAuthentic("123456", "helloworld", raw, hmac("123456" + body)), true);
        same(Webhooks.isAuthentic("123456", "helloworld", raw, hmac("1234567" + body)), false);
        same(Webhooks.isAuthentic("123456", "helloworld", raw, null), false);
        String signed = hmac("/order/notifya1b2").toUpperCase(java.util.Locale.ROOT);
        same(Webhooks.isAuthentic("helloworld", "/order/notify", Map.of("b", "2", "a", "1", "http_sign", signed)), true);
        same(Webhooks.isAuthentic("helloworld", "/order/notify", Map.of("b", "3", "a", "1", "http_sign", signed)), false);
        same(Webhooks.isAuthentic("helloworld", "/order/notify", Map.of("a", "1")), false);
    }

    private static String hmac(String text) {
        try {
            javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
            mac.init(new javax.crypto.spec.SecretKeySpec("helloworld".getBytes(UTF_8), "HmacSHA256"));
            StringBuilder hex = new StringBuilder();
            for (byte b : mac.doFinal(text.getBytes(UTF_8))) {
                hex.append(String.format("%02x", b));
            }
            return hex.toString();
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static void same(Object is, Object shouldBe) {
        checks++;
        if (is == null ? shouldBe != null : !is.equals(shouldBe)) {
            throw new AssertionError(is + " should be " + shouldBe);
        }
    }
}
