import com.taobao.tw.iop.IopClient;
import com.taobao.tw.iop.IopClientImpl;
import com.taobao.tw.iop.IopRequest;
import com.taobao.tw.iop.IopResponse;
import com.taobao.tw.iop.UrlConstants;

/** Refresh access_token: /auth/token/refresh. */
public class AuthTokenRefresh {
    public static void main(String[] args) throws Exception {
        String appkey = System.getenv("APP_KEY");
        String appSecret = System.getenv("APP_SECRET");

        IopClient client = new IopClientImpl(UrlConstants.API_GATEWAY_URL_TW, appkey, appSecret);
        IopRequest request = new IopRequest();
        request.setApiName("/auth/token/refresh");
        request.addApiParameter("refresh_token", "500016000300bwa2WteaQyfwBMnPxurcA0mXGhQdTt18356663CfcDTYpWoi");
        IopResponse response = client.execute(request);
        System.out.println(response.getBody());
        Thread.sleep(10);
    }
}
