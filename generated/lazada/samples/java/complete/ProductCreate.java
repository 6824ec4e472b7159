import com.lazada.lazop.LazopClient;
import com.lazada.lazop.LazopRequest;
import com.lazada.lazop.LazopResponse;
import com.lazada.lazop.UrlConstants;

/** Create a product: /product/create. */
public class ProductCreate {
    public static void main(String[] args) throws Exception {
        String appkey = System.getenv("APP_KEY");
        String appSecret = System.getenv("APP_SECRET");
        String accessToken = System.getenv("ACCESS_TOKEN");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL_SG);

        LazopClient client = new LazopClient(url, appkey, appSecret);
        LazopRequest request = new LazopRequest();
        request.setApiName("/product/create");
        request.addApiParameter("payload", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Request><Product><PrimaryCategory>6614</PrimaryCategory><Attributes><name>Tea &amp; biscuits</name><description><![CDATA[It's the \"grand\" box: 50% off, $5 a tin, C:\\new]]></description></Attributes><Skus><Sku><SellerSku>TEA-\u8336-01</SellerSku><price>18.80</price></Sku></Skus></Product></Request>");
        LazopResponse response = client.execute(request, accessToken);
        System.out.println(response.getBody());
        Thread.sleep(10);
    }
}
