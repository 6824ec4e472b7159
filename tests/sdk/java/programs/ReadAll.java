import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.List;
import java.util.Map;

/** Reads documented answers with every getter there is: {@code java ReadAll <module> <file>}. */
public class ReadAll {
    private static final List<Class<?>> SCALARS =
            List.of(String.class, Long.class, BigDecimal.class, Boolean.class);

    private static int getters;
    private static int values;

    public static void main(String[] args) throws Exception {
        Class<?> json = Class.forName(args[0] + ".internal.Json");
        Method read = json.getMethod("read", String.class);
        for (String line : Files.readAllLines(Paths.get(args[1]), StandardCharsets.UTF_8)) {
            Map<?, ?> answer = (Map<?, ?>) read.invoke(null, line);
            Object result = result(args[0], (String) answer.get("model"), (String) answer.get("body"));
            walk(args[0], result);
        }
        System.out.println(getters + " " + values);
    }

    private static Object result(String module, String model, String body) throws Exception {
        Class<?> envelope = Class.forName(module + ".internal.Envelope");
        Class<?> profile = Class.forName(module + ".internal.Profile");
        Object names = profile.getMethod("builder", String.class, String.class).invoke(null, "p", "sha256");
        Object built = names.getClass().getMethod("build").invoke(names);
        Method reading = envelope.getDeclaredMethod("read", String.class, profile);
        reading.setAccessible(true);
        return Class.forName(module + ".model." + model)
                .getConstructor(envelope)
                .newInstance(reading.invoke(null, body, built));
    }

    private static void walk(String module, Object model) throws Exception {
        for (Method getter : model.getClass().getDeclaredMethods()) {
            if (getter.getName().startsWith("get")) {
                getters++;
                look(module, getter, getter.getGenericReturnType(), getter.invoke(model));
            }
        }
    }

    private static void look(String module, Method getter, Type type, Object value) throws Exception {
        if (value == null) {
            return;
        }
        values++;
        if (type instanceof ParameterizedType) {
            Type item = ((ParameterizedType) type).getActualTypeArguments()[0];
            for (Object each : (List<?>) value) {
                look(module, getter, item, each);
            }
        } else if (!((Class<?>) type).isInstance(value)) {
            throw new AssertionError(getter + " gave a " + value.getClass());
        } else if (!SCALARS.contains(type) && type != Object.class) {
            walk(module, value);
        }
    }
}
