import static java.nio.charset.StandardCharsets.UTF_8;

import com.lazada.lazop.ApiException;
import com.lazada.lazop.ClientOptions;
import com.lazada.lazop.ILazopClient;
import com.lazada.lazop.LazopClient;
import com.lazada.lazop.RateLimitException;
import com.lazada.lazop.SdkException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;

/** Asks for every answer twice and prints how each call ended: class, code, message, pause, and all its text. */
public class Agreement {
    public static void main(String[] args) {
        ClientOptions options = ClientOptions.builder().accessToken(args[2]).maxRetries(1).build();
        try (ILazopClient client = new LazopClient(args[0], "key", "secret", options)) {
            for (long number = 0; number < Long.parseLong(args[1]); number++) {
                long order = number;
                end(() -> client.order().get(request -> request.orderId(order)));
                end(() -> client.order().reverse().cancel().create(
                        request -> request.orderId(order).orderItemIdList(List.of(1L)).reasonId(1L)));
            }
        }
    }

    private static void end(Runnable call) {
        try {
            call.run();
            say("", null, null, null, "");
        } catch (ApiException e) {
            Duration pause = e instanceof RateLimitException ? ((RateLimitException) e).getRetryAfter().orElse(null) : null;
            say(e.getClass().getSimpleName(), e.getCode(), e.getGatewayMessage(),
                    pause == null ? null : pause.toSeconds(), e.toString() + e.getGatewayMessage());
        } catch (SdkException e) {
            say(e.getClass().getSimpleName(), null, null, null, e.toString());
        }
    }

    private static void say(Object... values) {
        StringBuilder line = new StringBuilder();
        for (Object value : values) {
            line.append(value == null ? "" : URLEncoder.encode(value.toString(), UTF_8).replace("+", "%20")).append('\t');
        }
        System.out.println(line);
    }
}
