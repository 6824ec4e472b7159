import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Runs programs one after the other in one virtual machine: {@code java RunSamples <program>...}.
 *
 * <p>Prints a line of JSON a program: its file, its exit code, what it printed, and what went wrong.
 */
public final class RunSamples {
    private RunSamples() {}

    public static void main(String[] files) {
        PrintStream out = System.out;
        for (String file : files) {
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            String error = run(Path.of(file).getFileName().toString().replace(".java", ""));
            out.printf(
                    "{\"file\":%s,\"exit\":%d,\"output\":%s,\"error\":%s}%n",
                    quoted(file),
                    error.isEmpty() ? 0 : 1,
                    quoted(printed.toString(StandardCharsets.UTF_8)),
                    quoted(error));
        }
    }

    private static String run(String program) {
        try {
            Class.forName(program).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
            return "";
        } catch (InvocationTargetException e) {
            return trace(e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            return trace(e);
        }
    }

    private static String trace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char unit : text.toCharArray()) {
            if (unit == '"' || unit == '\\') {
                json.append('\\').append(unit);
            } else if (unit < ' ' || unit > '~') {
                json.append(String.format("\\u%04x", (int) unit));
            } else {
                json.append(unit);
            }
        }
        return json.append('"').toString();
    }
}
