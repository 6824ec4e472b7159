import com.bazaar.BazaarClient;
import com.bazaar.BazaarRequest;
import com.bazaar.BazaarResponse;
import com.bazaar.UrlConstants;

/** Token required, GET and POST: /stall/open. */
public class StallOpen {
    public static void main(String[] args) throws Exception {
        String appkey = System.getenv("APP_KEY");
        String appSecret = System.getenv("APP_SECRET");
        String accessToken = System.getenv("ACCESS_TOKEN");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL);

        BazaarClient client = new BazaarClient(url, appkey, appSecret);
        BazaarRequest request = new BazaarRequest();
        request.setApiName("/stall/open");
        request.addApiParameter("stall_id", "9007199254740993");
        request.addApiParameter("night", "true");
        BazaarResponse response = client.execute(request, accessToken);
        System.out.println(response.getBody());
        Thread.sleep(10);
    }
}
