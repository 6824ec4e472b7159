import com.corner.CornerClient;
import com.corner.CornerRequest;
import com.corner.CornerResponse;
import com.corner.UrlConstants;

/** Ring the bell: /bell/ring. */
public class BellRing {
    public static void main(String[] args) throws Exception {
        String appkey = System.getenv("APP_KEY");
        String appSecret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.GATEWAY);

        CornerClient client = new CornerClient(url, appkey, appSecret);
        CornerRequest request = new CornerRequest();
        request.setApiName("/bell/ring");
        request.addApiParameter("times", "3");
        CornerResponse response = client.execute(request);
        System.out.println(response.getBody());
        Thread.sleep(10);
    }
}
