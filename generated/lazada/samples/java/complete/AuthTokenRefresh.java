import com.lazada.lazop.LazopClient;
import com.lazada.lazop.LazopRequest;
import com.lazada.lazop.LazopResponse;
import com.lazada.lazop.UrlConstants;

/** Refresh an access token: /auth/token/refresh. */
public class AuthTokenRefresh {
    public static void main(String[] args) throws Exception {
        String appkey = System.getenv("APP_KEY");
        String appSecret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_AUTHORIZATION_URL);

        LazopClient client = new LazopClient(url, appkey, appSecret);
        LazopRequest request = new LazopRequest();
        request.setApiName("/auth/token/refresh");
        request.addApiParameter("refresh_token", "50001100a10fakefakefakefakefakefakefake5e4d3c2b1");
        LazopResponse response = client.execute(request);
        System.out.println(response.getBody());
        Thread.sleep(10);
    }
}
