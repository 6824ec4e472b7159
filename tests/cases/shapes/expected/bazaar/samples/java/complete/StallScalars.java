import com.bazaar.BazaarClient;
import com.bazaar.BazaarRequest;
import com.bazaar.BazaarResponse;
import com.bazaar.UrlConstants;

/** Examples that YAML would spoil: /stall/scalars. */
public class StallScalars {
    public static void main(String[] args) throws Exception {
        String appkey = System.getenv("APP_KEY");
        String appSecret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL);

        BazaarClient client = new BazaarClient(url, appkey, appSecret);
        BazaarRequest request = new BazaarRequest();
        request.setApiName("/stall/scalars");
        request.addApiParameter("zip", "0123");
        request.addApiParameter("price", "1.10");
        request.addApiParameter("opens", "12:30:00");
        request.addApiParameter("closed", "no");
        request.addApiParameter("grams", "1e3");
        request.addApiParameter("date", "2026-01-02");
        request.addApiParameter("nothing", "~");
        request.addApiParameter("silent", "");
        BazaarResponse response = client.execute(request);
        System.out.println(response.getBody());
        Thread.sleep(10);
    }
}
