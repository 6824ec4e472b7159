import com.lazada.lazop.LazopClient;
import com.lazada.lazop.UrlConstants;
import com.lazada.lazop.model.*;

/** Read the policy of a country: /seller/policy/get. */
public class SellerPolicyGet {
    public static void main(String[] args) {
        String key = System.getenv("APP_KEY");
        String secret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL_SG);
        try (LazopClient client = new LazopClient(url, key, secret)) {
            SellerPolicyGetRequest request = SellerPolicyGetRequest.builder()
                    .country("th")
                    .build();
            SellerPolicyGetResult answer = client.seller().policy().get(request);
            System.out.println(answer.body());
        }
    }
}
