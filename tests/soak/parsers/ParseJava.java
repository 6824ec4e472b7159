import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.lang.model.element.Name;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Parses sources, many in one virtual machine: {@code java ParseJava.java <canary>}.
 *
 * <p>Each line read holds sources in Base64, separated by blanks; each line printed says what is
 * wrong with them, and is empty where nothing is. A name in which the canary stands is wrong.
 */
public final class ParseJava {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private ParseJava() {}

    public static void main(String[] arguments) throws Exception {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(faults(line, arguments[0]).replaceAll("\\s+", " "));
            System.out.flush();
        }
    }

    private static String faults(String line, String canary) throws Exception {
        List<Source> sources = new ArrayList<>();
        for (String each : line.split(" ")) {
            sources.add(new Source(sources.size(), new String(Base64.getDecoder().decode(each), StandardCharsets.UTF_8)));
        }
        var found = new DiagnosticCollector<JavaFileObject>();
        var task = (JavacTask) COMPILER.getTask(null, null, found, List.of(), null, sources);
        var faults = new StringBuilder();
        for (CompilationUnitTree unit : task.parse()) {
            new Names(canary, faults).scan(unit, null);
        }
        for (Diagnostic<? extends JavaFileObject> each : found.getDiagnostics()) {
            faults.append(each).append("; ");
        }
        return faults.toString();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(int number, String text) {
            super(URI.create("string:///Source" + number + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Names extends TreeScanner<Void, Void> {
        private final String canary;
        private final StringBuilder faults;

        Names(String canary, StringBuilder faults) {
            this.canary = canary;
            this.faults = faults;
        }

        private void look(Name name) {
            if (name.toString().contains(canary)) {
                faults.append("name ").append(name).append("; ");
            }
        }

        @Override
        public Void visitIdentifier(IdentifierTree tree, Void nothing) {
            look(tree.getName());
            return super.visitIdentifier(tree, nothing);
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
            look(tree.getIdentifier());
            return super.visitMemberSelect(tree, nothing);
        }

        @Override
        public Void visitVariable(VariableTree tree, Void nothing) {
            look(tree.getName());
            return super.visitVariable(tree, nothing);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            look(tree.getName());
            return super.visitMethod(tree, nothing);
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            look(tree.getSimpleName());
            return super.visitClass(tree, nothing);
        }
    }
}
