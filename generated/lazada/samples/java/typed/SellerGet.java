import com.lazada.lazop.ClientOptions;
import com.lazada.lazop.LazopClient;
import com.lazada.lazop.UrlConstants;
import com.lazada.lazop.model.*;

/** Read the seller: /seller/get. */
public class SellerGet {
    public static void main(String[] args) {
        String key = System.getenv("APP_KEY");
        String secret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL_SG);
        ClientOptions options = ClientOptions.builder().accessToken(System.getenv("ACCESS_TOKEN")).build();
        try (LazopClient client = new LazopClient(url, key, secret, options)) {
            SellerGetRequest request = SellerGetRequest.builder()
                    .build();
            SellerGetResult answer = client.seller().get(request);
            System.out.println(answer.body());
        }
    }
}
