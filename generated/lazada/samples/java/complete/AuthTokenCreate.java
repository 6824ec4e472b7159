import com.lazada.lazop.LazopClient;
import com.lazada.lazop.LazopRequest;
import com.lazada.lazop.LazopResponse;
import com.lazada.lazop.UrlConstants;

/** Create an access token: /auth/token/create. */
public class AuthTokenCreate {
    public static void main(String[] args) throws Exception {
        String appkey = System.getenv("APP_KEY");
        String appSecret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_AUTHORIZATION_URL);

        LazopClient client = new LazopClient(url, appkey, appSecret);
        LazopRequest request = new LazopRequest();
        request.setApiName("/auth/token/create");
        request.addApiParameter("code", "0_100132_Fm3tGq8LxJt7dZ2a");
        LazopResponse response = client.execute(request);
        System.out.println(response.getBody());
        Thread.sleep(10);
    }
}
