import com.lazada.lazop.LazopClient;
import com.lazada.lazop.LazopRequest;
import com.lazada.lazop.LazopResponse;
import com.lazada.lazop.UrlConstants;

/** The second page: /orders/get. */
public class OrdersGet_SecondPage {
    public static void main(String[] args) throws Exception {
        String appkey = System.getenv("APP_KEY");
        String appSecret = System.getenv("APP_SECRET");
        String accessToken = System.getenv("ACCESS_TOKEN");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL_SG);

        LazopClient client = new LazopClient(url, appkey, appSecret);
        LazopRequest request = new LazopRequest();
        request.setApiName("/orders/get");
        request.setHttpMethod("GET");
        request.addApiParameter("created_after", "2026-01-31T09:00:00+08:00");
        request.addApiParameter("status", "pending");
        request.addApiParameter("sort_by", "created_at");
        request.addApiParameter("offset", "10");
        request.addApiParameter("limit", "10");
        LazopResponse response = client.execute(request, accessToken);
        System.out.println(response.getBody());
        Thread.sleep(10);
    }
}
