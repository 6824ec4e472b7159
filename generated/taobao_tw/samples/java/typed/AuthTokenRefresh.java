import com.taobao.tw.iop.IopClientImpl;
import com.taobao.tw.iop.UrlConstants;
import com.taobao.tw.iop.model.*;

/** Refresh access_token: /auth/token/refresh. */
public class AuthTokenRefresh {
    public static void main(String[] args) {
        String key = System.getenv("APP_KEY");
        String secret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL_TW);
        try (IopClientImpl client = new IopClientImpl(url, key, secret)) {
            AuthTokenRefreshRequest request = AuthTokenRefreshRequest.builder()
                    .refreshToken("500016000300bwa2WteaQyfwBMnPxurcA0mXGhQdTt18356663CfcDTYpWoi")
                    .build();
            AuthTokenRefreshResult answer = client.auth().token().refresh(request);
            System.out.println(answer.body());
        }
    }
}
