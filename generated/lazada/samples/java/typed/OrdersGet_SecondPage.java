import com.lazada.lazop.ClientOptions;
import com.lazada.lazop.LazopClient;
import com.lazada.lazop.UrlConstants;
import com.lazada.lazop.model.*;

/** The second page: /orders/get. */
public class OrdersGet_SecondPage {
    public static void main(String[] args) {
        String key = System.getenv("APP_KEY");
        String secret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL_SG);
        ClientOptions options = ClientOptions.builder().accessToken(System.getenv("ACCESS_TOKEN")).build();
        try (LazopClient client = new LazopClient(url, key, secret, options)) {
            OrdersGetRequest request = OrdersGetRequest.builder()
                    .createdAfter("2026-01-31T09:00:00+08:00")
                    .status("pending")
                    .sortBy("created_at")
                    .offset(10L)
                    .limit(10L)
                    .build();
            OrdersGetResult answer = client.orders().get(request);
            System.out.println(answer.body());
        }
    }
}
