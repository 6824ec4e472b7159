import com.bazaar.BazaarClient;
import com.bazaar.UrlConstants;
import com.bazaar.model.*;

/** An endpoint whose path begins the others', without parameters: /stall. */
public class Stall {
    public static void main(String[] args) {
        String key = System.getenv("APP_KEY");
        String secret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL);
        try (BazaarClient client = new BazaarClient(url, key, secret)) {
            StallRequest request = StallRequest.builder()
                    .build();
            StallResult answer = client.stall().call(request);
            System.out.println(answer.body());
        }
    }
}
