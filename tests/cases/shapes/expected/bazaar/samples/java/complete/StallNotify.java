import com.bazaar.BazaarClient;
import com.bazaar.BazaarRequest;
import com.bazaar.BazaarResponse;
import com.bazaar.UrlConstants;

/** A call that the platform makes to the app: /stall/notify. */
public class StallNotify {
    public static void main(String[] args) throws Exception {
        String appkey = System.getenv("APP_KEY");
        String appSecret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL);

        BazaarClient client = new BazaarClient(url, appkey, appSecret);
        BazaarRequest request = new BazaarRequest();
        request.setApiName("/stall/notify");
        request.addApiParameter("event", "opened");
        BazaarResponse response = client.execute(request);
        System.out.println(response.getBody());
        Thread.sleep(10);
    }
}
