import com.corner.CornerClient;
import com.corner.UrlConstants;
import com.corner.model.*;

/** Ring the bell: /bell/ring. */
public class BellRing {
    public static void main(String[] args) {
        String key = System.getenv("APP_KEY");
        String secret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.GATEWAY);
        try (CornerClient client = new CornerClient(url, key, secret)) {
            BellRingRequest request = BellRingRequest.builder()
                    .times(new java.math.BigDecimal("3"))
                    .build();
            BellRingResult answer = client.bell().ring(request);
            System.out.println(answer.body());
        }
    }
}
