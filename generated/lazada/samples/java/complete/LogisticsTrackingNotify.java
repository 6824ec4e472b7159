import com.lazada.lazop.LazopClient;
import com.lazada.lazop.LazopRequest;
import com.lazada.lazop.LazopResponse;
import com.lazada.lazop.UrlConstants;

/** Hear of a parcel's progress: /logistics/tracking/notify. */
public class LogisticsTrackingNotify {
    public static void main(String[] args) throws Exception {
        String appkey = System.getenv("APP_KEY");
        String appSecret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL_SG);

        LazopClient client = new LazopClient(url, appkey, appSecret);
        LazopRequest request = new LazopRequest();
        request.setApiName("/logistics/tracking/notify");
        request.addApiParameter("tracking_number", "LXST-TH-0001234567");
        request.addApiParameter("status", "in_transit");
        LazopResponse response = client.execute(request);
        System.out.println(response.getBody());
        Thread.sleep(10);
    }
}
