import com.lazada.lazop.LazopClient;
import com.lazada.lazop.UrlConstants;
import com.lazada.lazop.model.*;

/** Refresh an access token: /auth/token/refresh. */
public class AuthTokenRefresh {
    public static void main(String[] args) {
        String key = System.getenv("APP_KEY");
        String secret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL_SG);
        try (LazopClient client = new LazopClient(url, key, secret)) {
            AuthTokenRefreshRequest request = AuthTokenRefreshRequest.builder()
                    .refreshToken("50001100a10fakefakefakefakefakefakefake5e4d3c2b1")
                    .build();
            AuthTokenRefreshResult answer = client.auth().token().refresh(request);
            System.out.println(answer.body());
        }
    }
}
