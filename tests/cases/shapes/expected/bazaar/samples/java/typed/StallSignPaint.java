import com.bazaar.BazaarClient;
import com.bazaar.UrlConstants;
import com.bazaar.model.*;

/** Characters that need care: /stall/sign/paint. */
public class StallSignPaint {
    public static void main(String[] args) {
        String key = System.getenv("APP_KEY");
        String secret = System.getenv("APP_SECRET");
        String url = System.getenv().getOrDefault("GATEWAY_URL", UrlConstants.API_GATEWAY_URL);
        try (BazaarClient client = new BazaarClient(url, key, secret)) {
            StallSignPaintRequest request = StallSignPaintRequest.builder()
                    .doubleValue("say \"hi\"")
                    .single("it's")
                    .both("\"it's\"")
                    .backslash("C:\\new\\table")
                    .trailing("ends in \\")
                    .dollar("costs $5 or {$x} or ${y}")
                    .hash("#{x} {{x}} {% x %} <?php ?>")
                    .breaks("one\ttwo\nthree\r\n")
                    .latin("\u00E9 \u00FC")
                    .thai("\u0E23\u0E49\u0E32\u0E19\u0E04\u0E49\u0E32")
                    .chinese("\u88D9\u5B50\uFF0C\u201C\u65B0\u201D")
                    .emoji("\uD83D\uDE00\uD83D\uDC4D\uD83C\uDFFD")
                    .unseen("a\u202Eb\u200Bc\u00A0d\u0000")
                    .comment("*/ \"\"\" --> </script>")
                    .escape("\\u0022 \\x41 \\N{DASH}")
                    .xml("<Request><Name a='b'>x &amp; y</Name></Request>")
                    .build();
            StallSignPaintResult answer = client.stall().sign().paint(request);
            System.out.println(answer.body());
        }
    }
}
