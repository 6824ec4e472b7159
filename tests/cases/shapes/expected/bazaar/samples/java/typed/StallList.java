import com.bazaar.BazaarClient;
import com.bazaar.UrlConstants;
import com.bazaar.model.*;

/** GET only, token optional: /stall/list. */
public class StallList {
    public static void main(String[] args) {
        String key = System.getenv("APP_KEY");
        String secret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL);
        try (BazaarClient client = new BazaarClient(url, key, secret)) {
            StallListRequest request = StallListRequest.builder()
                    .page(new java.math.BigDecimal("1"))
                    .classValue("fish")
                    .build();
            StallListResult answer = client.stall().list(request);
            System.out.println(answer.body());
        }
    }
}
