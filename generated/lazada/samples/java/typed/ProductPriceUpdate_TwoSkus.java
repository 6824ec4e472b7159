import com.lazada.lazop.ClientOptions;
import com.lazada.lazop.LazopClient;
import com.lazada.lazop.UrlConstants;
import com.lazada.lazop.model.*;

/** Two SKUs at once: /product/price/update. */
public class ProductPriceUpdate_TwoSkus {
    public static void main(String[] args) {
        String key = System.getenv("APP_KEY");
        String secret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL_SG);
        ClientOptions options = ClientOptions.builder().accessToken(System.getenv("ACCESS_TOKEN")).build();
        try (LazopClient client = new LazopClient(url, key, secret, options)) {
            ProductPriceUpdateRequest request = ProductPriceUpdateRequest.builder()
                    .skus(java.util.List.of(
                            ProductPriceUpdateSkus.builder()
                                    .sellerSku("TEA-01")
                                    .salePrice(new java.math.BigDecimal("14.00"))
                                    .build(),
                            ProductPriceUpdateSkus.builder()
                                    .sellerSku("TEA-02")
                                    .active(false)
                                    .build()))
                    .build();
            ProductPriceUpdateResult answer = client.product().price().update(request);
            System.out.println(answer.body());
        }
    }
}
