import com.bazaar.ClientOptions;
import com.bazaar.BazaarClient;
import com.bazaar.UrlConstants;
import com.bazaar.model.*;

/** Token required, GET and POST: /stall/open. */
public class StallOpen {
    public static void main(String[] args) {
        String key = System.getenv("APP_KEY");
        String secret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL);
        ClientOptions options = ClientOptions.builder().accessToken(System.getenv("ACCESS_TOKEN")).build();
        try (BazaarClient client = new BazaarClient(url, key, secret, options)) {
            StallOpenRequest request = StallOpenRequest.builder()
                    .stallId(new java.math.BigDecimal("9007199254740993"))
                    .night(true)
                    .build();
            StallOpenResult answer = client.stall().open(request);
            System.out.println(answer.body());
        }
    }
}
