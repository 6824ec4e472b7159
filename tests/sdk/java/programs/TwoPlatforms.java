import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/** Two packages in one process, one call each. */
public class TwoPlatforms {
    public static void main(String[] args) {
        com.market.ClientOptions market = com.market.ClientOptions.builder()
                .transport(call -> new com.market.HttpAnswer(200, Map.of(), answer(call.parameters())))
                .build();
        com.taobao.tw.iop.ClientOptions taobao = com.taobao.tw.iop.ClientOptions.builder()
                .transport(call -> new com.taobao.tw.iop.HttpAnswer(200, Map.of(), answer(call.parameters())))
                .build();
        try (com.market.IMarketClient first = new com.market.MarketClient("https://a.example/rest", "k", "s", market);
                com.taobao.tw.iop.IopClient second = new com.taobao.tw.iop.IopClientImpl(
                        com.taobao.tw.iop.UrlConstants.API_GATEWAY_URL_TW, "k", "s", taobao)) {
            com.market.MarketRequest one = new com.market.MarketRequest("/a");
            com.taobao.tw.iop.IopRequest two = new com.taobao.tw.iop.IopRequest("/a");
            System.out.println(first.execute(one).getMessage() + " " + second.execute(two).getMessage());
        }
    }

    private static byte[] answer(Map<String, String> parameters) {
        return ("{\"code\": 0, \"message\": \"" + parameters.get("partner_id") + "\"}").getBytes(UTF_8);
    }
}
