import com.bazaar.BazaarClient;
import com.bazaar.BazaarRequest;
import com.bazaar.BazaarResponse;
import com.bazaar.UrlConstants;

/** Characters that need care: /stall/sign/paint. */
public class StallSignPaint {
    public static void main(String[] args) throws Exception {
        String appkey = System.getenv("APP_KEY");
        String appSecret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL);

        BazaarClient client = new BazaarClient(url, appkey, appSecret);
        BazaarRequest request = new BazaarRequest();
        request.setApiName("/stall/sign/paint");
        request.addApiParameter("double", "say \"hi\"");
        request.addApiParameter("single", "it's");
        request.addApiParameter("both", "\"it's\"");
        request.addApiParameter("backslash", "C:\\new\\table");
        request.addApiParameter("trailing", "ends in \\");
        request.addApiParameter("dollar", "costs $5 or {$x} or ${y}");
        request.addApiParameter("hash", "#{x} {{x}} {% x %} <?php ?>");
        request.addApiParameter("breaks", "one\ttwo\nthree\r\n");
        request.addApiParameter("latin", "\u00E9 \u00FC");
        request.addApiParameter("thai", "\u0E23\u0E49\u0E32\u0E19\u0E04\u0E49\u0E32");
        request.addApiParameter("chinese", "\u88D9\u5B50\uFF0C\u201C\u65B0\u201D");
        request.addApiParameter("emoji", "\uD83D\uDE00\uD83D\uDC4D\uD83C\uDFFD");
        request.addApiParameter("unseen", "a\u202Eb\u200Bc\u00A0d\u0000");
        request.addApiParameter("comment", "*/ \"\"\" --> </script>");
        request.addApiParameter("escape", "\\u0022 \\x41 \\N{DASH}");
        request.addApiParameter("xml", "<Request><Name a='b'>x &amp; y</Name></Request>");
        BazaarResponse response = client.execute(request);
        System.out.println(response.getBody());
        Thread.sleep(10);
    }
}
