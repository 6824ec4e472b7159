import com.lazada.lazop.ClientOptions;
import com.lazada.lazop.LazopClient;
import com.lazada.lazop.UrlConstants;
import com.lazada.lazop.model.*;

/** Cancel items of an order: /order/reverse/cancel/create. */
public class OrderReverseCancelCreate {
    public static void main(String[] args) {
        String key = System.getenv("APP_KEY");
        String secret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL_SG);
        ClientOptions options = ClientOptions.builder().accessToken(System.getenv("ACCESS_TOKEN")).build();
        try (LazopClient client = new LazopClient(url, key, secret, options)) {
            OrderReverseCancelCreateRequest request = OrderReverseCancelCreateRequest.builder()
                    .orderId(300012345678901234L)
                    .orderItemIdList(java.util.List.of(
                            300012345678905678L,
                            300012345678905679L))
                    .reasonId(10000145L)
                    .build();
            OrderReverseCancelCreateResult answer = client.order().reverse().cancel().create(request);
            System.out.println(answer.body());
        }
    }
}
