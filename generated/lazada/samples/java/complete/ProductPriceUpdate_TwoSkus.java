import com.lazada.lazop.LazopClient;
import com.lazada.lazop.LazopRequest;
import com.lazada.lazop.LazopResponse;
import com.lazada.lazop.UrlConstants;

/** Two SKUs at once: /product/price/update. */
public class ProductPriceUpdate_TwoSkus {
    public static void main(String[] args) throws Exception {
        String appkey = System.getenv("APP_KEY");
        String appSecret = System.getenv("APP_SECRET");
        String accessToken = System.getenv("ACCESS_TOKEN");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL_SG);

        LazopClient client = new LazopClient(url, appkey, appSecret);
        LazopRequest request = new LazopRequest();
        request.setApiName("/product/price/update");
        request.addApiParameter("skus", "[{\"seller_sku\": \"TEA-01\", \"sale_price\": 14.00}, {\"seller_sku\": \"TEA-02\", \"active\": false}]");
        LazopResponse response = client.execute(request, accessToken);
        System.out.println(response.getBody());
        Thread.sleep(10);
    }
}
