import com.lazada.lazop.ClientOptions;
import com.lazada.lazop.LazopClient;
import com.lazada.lazop.UrlConstants;
import com.lazada.lazop.model.*;

/** Change prices and stock: /product/price/update. */
public class ProductPriceUpdate {
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
                                    .salePrice(new java.math.BigDecimal("15.50"))
                                    .active(true)
                                    .stock(java.util.List.of(
                                            ProductPriceUpdateSkusStock.builder()
                                                    .warehouse("dropshipping")
                                                    .quantity(12L)
                                                    .build()))
                                    .build()))
                    .note("Mid-year sale, don't repeat:\t\"half\" price")
                    .build();
            ProductPriceUpdateResult answer = client.product().price().update(request);
            System.out.println(answer.body());
        }
    }
}
