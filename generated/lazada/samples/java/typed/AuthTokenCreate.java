import com.lazada.lazop.LazopClient;
import com.lazada.lazop.UrlConstants;
import com.lazada.lazop.model.*;

/** Create an access token: /auth/token/create. */
public class AuthTokenCreate {
    public static void main(String[] args) {
        String key = System.getenv("APP_KEY");
        String secret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL_SG);
        try (LazopClient client = new LazopClient(url, key, secret)) {
            AuthTokenCreateRequest request = AuthTokenCreateRequest.builder()
                    .code("0_100132_Fm3tGq8LxJt7dZ2a")
                    .build();
            AuthTokenCreateResult answer = client.auth().token().create(request);
            System.out.println(answer.body());
        }
    }
}
