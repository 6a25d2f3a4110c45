package org.calends.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;

/** Every code of a message that the source names, read out of the source itself, and with how many arguments it is told. */
final class CodesInSource extends TreeScanner<Void, Void> {

    /** A code as it stands in the source; arguments are -1 where it is only named, and -2 in a constraint's message. */
    record Use(String code, int arguments) {

        boolean isTold() {
            return arguments >= 0;
        }

        boolean isCode() {
            return isTold() || arguments == -2;
        }
    }

    private static final Pattern CODE = Pattern
            .compile("\\{?((?:" + String.join("|", MessageCatalogue.BUNDLES) + ")\\.[a-z0-9]+(?:[.-][a-z0-9]+)*)}?");
    /** They take a code and give it its arguments; others only pass it on. */
    private static final Pattern TELLING = Pattern
            .compile(
                    ".*(?:Exception|Violation|RowError)|(?:.*\\.)?(?:of|refuse|note|noteAt|leaveOut|wrong|unsupported|require)");

    private final Set<Use> found = new LinkedHashSet<>();

    static Set<Use> all() {
        CodesInSource codes = new CodesInSource();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"));
                var manager = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, manager, null,
                    List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree file : task.parse()) {
                codes.scan(file, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes.found;
    }

    static Set<String> named() {
        Set<String> named = new TreeSet<>();
        all().forEach(use -> named.add(use.code()));
        return named;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void none) {
        codes(literal).forEach(code -> found.add(new Use(code, literal.getValue().toString().startsWith("{") ? -2 : -1)));
        return null;
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void none) {
        note(made.getIdentifier().toString(), made.getArguments());
        return super.visitNewClass(made, none);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
        note(call.getMethodSelect().toString(), call.getArguments());
        return super.visitMethodInvocation(call, none);
    }

    private void note(String called, List<? extends ExpressionTree> arguments) {
        if (!TELLING.matcher(called).matches() || called.matches("(Map|List|Set|Stream)\\.of")) {
            return;
        }
        for (int i = 0; i < arguments.size(); i++) {
            int after = arguments.size() - i - 1;
            codes(arguments.get(i)).forEach(code -> found.add(new Use(code, after)));
        }
    }

    private static Stream<String> codes(Tree expression) {
        if (expression instanceof LiteralTree literal && literal.getValue() instanceof String text) {
            var code = CODE.matcher(text);
            return code.matches() ? Stream.of(code.group(1)) : Stream.empty();
        }
        if (expression instanceof ConditionalExpressionTree choice) {
            return Stream.concat(codes(choice.getTrueExpression()), codes(choice.getFalseExpression()));
        }
        return expression instanceof ParenthesizedTree inner ? codes(inner.getExpression()) : Stream.empty();
    }
}
