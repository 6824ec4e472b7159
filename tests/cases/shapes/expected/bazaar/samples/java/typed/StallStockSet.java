import com.bazaar.ClientOptions;
import com.bazaar.BazaarClient;
import com.bazaar.UrlConstants;
import com.bazaar.model.*;

/** Lists and objects: /stall/stock/set. */
public class StallStockSet {
    public static void main(String[] args) {
        String key = System.getenv("APP_KEY");
        String secret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL);
        ClientOptions options = ClientOptions.builder().accessToken(System.getenv("ACCESS_TOKEN")).build();
        try (BazaarClient client = new BazaarClient(url, key, secret, options)) {
            StallStockSetRequest request = StallStockSetRequest.builder()
                    .tags(java.util.List.of(
                            "a",
                            "b"))
                    .shelf(StallStockSetShelf.builder()
                            .rows(java.util.List.of(
                                    StallStockSetShelfRows.builder()
                                            .sku("1")
                                            .build(),
                                    StallStockSetShelfRows.builder()
                                            .sku("1")
                                            .build()))
                            .build())
                    .plain(StallStockSetPlain.builder()
                            .zebra("\u88D9\u5B50")
                            .amount(new java.math.BigDecimal("12"))
                            .fresh(true)
                            .boxes(java.util.List.of(
                                    StallStockSetPlainBoxes.builder()
                                            .weight(new java.math.BigDecimal("1.5"))
                                            .build()))
                            .build())
                    .build();
            StallStockSetResult answer = client.stall().stock().set(request);
            System.out.println(answer.body());
        }
    }
}
