import com.bazaar.BazaarClient;
import com.bazaar.UrlConstants;
import com.bazaar.model.*;

/** Examples that YAML would spoil: /stall/scalars. */
public class StallScalars {
    public static void main(String[] args) {
        String key = System.getenv("APP_KEY");
        String secret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL);
        try (BazaarClient client = new BazaarClient(url, key, secret)) {
            StallScalarsRequest request = StallScalarsRequest.builder()
                    .zip("0123")
                    .price("1.10")
                    .opens("12:30:00")
                    .closed("no")
                    .grams("1e3")
                    .date("2026-01-02")
                    .nothing("~")
                    .build();
            StallScalarsResult answer = client.stall().scalars(request);
            System.out.println(answer.body());
        }
    }
}
