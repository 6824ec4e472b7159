import com.bazaar.BazaarClient;
import com.bazaar.BazaarRequest;
import com.bazaar.BazaarResponse;
import com.bazaar.UrlConstants;

/** GET only, token optional: /stall/list. */
public class StallList {
    public static void main(String[] args) throws Exception {
        String appkey = System.getenv("APP_KEY");
        String appSecret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL);

        BazaarClient client = new BazaarClient(url, appkey, appSecret);
        BazaarRequest request = new BazaarRequest();
        request.setApiName("/stall/list");
        request.setHttpMethod("GET");
        request.addApiParameter("page", "1");
        request.addApiParameter("class", "fish");
        BazaarResponse response = client.execute(request);
        System.out.println(response.getBody());
        Thread.sleep(10);
    }
}
