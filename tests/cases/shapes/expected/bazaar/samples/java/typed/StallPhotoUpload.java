import com.bazaar.ClientOptions;
import com.bazaar.FileItem;
import com.bazaar.BazaarClient;
import com.bazaar.UrlConstants;
import com.bazaar.model.*;

/** A file: /stall/photo/upload. */
public class StallPhotoUpload {
    public static void main(String[] args) {
        String key = System.getenv("APP_KEY");
        String secret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL);
        ClientOptions options = ClientOptions.builder().accessToken(System.getenv("ACCESS_TOKEN")).build();
        try (BazaarClient client = new BazaarClient(url, key, secret, options)) {
            StallPhotoUploadRequest request = StallPhotoUploadRequest.builder()
                    .stallId(new java.math.BigDecimal("7"))
                    .photo(new FileItem("./book.jpg"))
                    .build();
            StallPhotoUploadResult answer = client.stall().photo().upload(request);
            System.out.println(answer.body());
        }
    }
}
