import com.taobao.tw.iop.IopClient;
import com.taobao.tw.iop.IopClientImpl;
import com.taobao.tw.iop.IopRequest;
import com.taobao.tw.iop.IopResponse;
import com.taobao.tw.iop.UrlConstants;

/** Generate access_token: /auth/token/create. */
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
