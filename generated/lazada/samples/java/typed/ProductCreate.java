import com.lazada.lazop.ClientOptions;
import com.lazada.lazop.LazopClient;
import com.lazada.lazop.UrlConstants;
import com.lazada.lazop.model.*;

/** Create a product: /product/create. */
public class ProductCreate {
    public static void main(String[] args) {
        String key = System.getenv("APP_KEY");
        String secret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL_SG);
        ClientOptions options = ClientOptions.builder().accessToken(System.getenv("ACCESS_TOKEN")).build();
        try (LazopClient client = new LazopClient(url, key, secret, options)) {
            ProductCreateRequest request = ProductCreateRequest.builder()
                    .payload("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Request><Product><PrimaryCategory>6614</PrimaryCategory><Attributes><name>Tea &amp; biscuits</name><description><![CDATA[It's the \"grand\" box: 50% off, $5 a tin, C:\\new]]></description></Attributes><Skus><Sku><SellerSku>TEA-\u8336-01</SellerSku><price>18.80</price></Sku></Skus></Product></Request>")
                    .build();
            ProductCreateResult answer = client.product().create(request);
            System.out.println(answer.body());
        }
    }
}
