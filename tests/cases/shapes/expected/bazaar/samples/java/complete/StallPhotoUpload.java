import com.bazaar.FileItem;
import com.bazaar.BazaarClient;
import com.bazaar.BazaarRequest;
import com.bazaar.BazaarResponse;
import com.bazaar.UrlConstants;

/** A file: /stall/photo/upload. */
public class StallPhotoUpload {
    public static void main(String[] args) throws Exception {
        String appkey = System.getenv("APP_KEY");
        String appSecret = System.getenv("APP_SECRET");
        String accessToken = System.getenv("ACCESS_TOKEN");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL);

        BazaarClient client = new BazaarClient(url, appkey, appSecret);
        BazaarRequest request = new BazaarRequest();
        request.setApiName("/stall/photo/upload");
        request.addApiParameter("stall_id", "7");
        request.addFileParameter("photo",new FileItem("./book.jpg"));
        BazaarResponse response = client.execute(request, accessToken);
        System.out.println(response.getBody());
        Thread.sleep(10);
    }
}
