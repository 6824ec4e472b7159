import com.iop.IopClientImpl;
import com.iop.UrlConstants;
import com.iop.model.*;

/** Generateaccess_token: /auth/token/create. */
public class AuthTokenCreate {
    public static void main(String[] args) {
        String key = System.getenv("APP_KEY");
        String secret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL_TW);
        try (IopClientImpl client = new IopClientImpl(url, key, secret)) {
            AuthTokenCreateRequest request = AuthTokenCreateRequest.builder()
                    .code("2_2DL4DV3jcU1UOT7WGI1A4rY91")
                    .build();
            AuthTokenCreateResult answer = client.auth().token().create(request);
            System.out.println(answer.body());
        }
    }
}
