import com.bazaar.BazaarClient;
import com.bazaar.BazaarRequest;
import com.bazaar.BazaarResponse;
import com.bazaar.UrlConstants;

/** Lists and objects: /stall/stock/set. */
public class StallStockSet {
    public static void main(String[] args) throws Exception {
        String appkey = System.getenv("APP_KEY");
        String appSecret = System.getenv("APP_SECRET");
        String accessToken = System.getenv("ACCESS_TOKEN");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL);

        BazaarClient client = new BazaarClient(url, appkey, appSecret);
        BazaarRequest request = new BazaarRequest();
        request.setApiName("/stall/stock/set");
        request.addApiParameter("tags", "[\"a\",\"b\"]");
        request.addApiParameter("shelf", "{\"rows\":[{\"sku\":\"1\"},{\"sku\":\"1\"}]}");
        request.addApiParameter("plain", "{\"zebra\":\"\u88D9\u5B50\",\"amount\":12,\"fresh\":true,\"boxes\":[{\"weight\":1.5}]}");
        BazaarResponse response = client.execute(request, accessToken);
        System.out.println(response.getBody());
        Thread.sleep(10);
    }
}
