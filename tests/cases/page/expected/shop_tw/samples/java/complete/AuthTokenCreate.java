import com.iop.IopClient;
import com.iop.IopClientImpl;
import com.iop.IopRequest;
import com.iop.IopResponse;
import com.iop.UrlConstants;

/** Generateaccess_token: /auth/token/create. */
public class AuthTokenCreate {
    public static void main(String[] args) throws Exception {
        String appkey = System.getenv("APP_KEY");
        String appSecret = System.getenv("APP_SECRET");

        IopClient client = new IopClientImpl(UrlConstants.API_GATEWAY_URL_TW, appkey, appSecret);
        IopRequest request = new IopRequest();
        request.setApiName("/auth/token/create");
        request.addApiParameter("code", "2_2DL4DV3jcU1UOT7WGI1A4rY91");
        IopResponse response = client.execute(request);
        System.out.println(response.getBody());
        Thread.sleep(10);
    }
}
