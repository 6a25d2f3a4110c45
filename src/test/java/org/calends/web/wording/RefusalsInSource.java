package org.calends.web.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;

/** Every sentence with which the code refuses something, read out of the code itself; a star stands for what it puts in. */
final class RefusalsInSource extends TreeScanner<Void, Void> {

    private static final Set<String> THROWN = Set.of("Invalid", "Violation", "Refused", "CannotCountException",
            "NotFoundException", "BadRequestException", "RowError", "UnreadableDocument");
    private static final Set<String> CALLED = Set.of("refuse", "wrong", "require", "unsupported", "Problem.of",
            "leaveOut", "passOver", "note");
    /** In these, what is wrong with a cell or with JSON is said in passing. */
    private static final Set<String> IN_PASSING = Set.of("CsvColumn.java", "Unreadable.java");

    private final Set<String> found = new TreeSet<>();
    private boolean inPassing;

    static Set<String> all() {
        RefusalsInSource refusals = new RefusalsInSource();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"));
                var manager = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, manager, null,
                    List.of("-proc:none"),
                    null, manager.getJavaFileObjectsFromPaths(sources));
            task.parse().forEach(refusals::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return refusals.found;
    }

    private void read(CompilationUnitTree file) {
        inPassing = IN_PASSING.contains(Path.of(file.getSourceFile().getName()).getFileName().toString());
        scan(file, null);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void none) {
        String type = made.getIdentifier().toString();
        if (THROWN.contains(type) || inPassing && type.equals("IllegalArgumentException")) {
            made.getArguments().forEach(this::note);
        }
        return super.visitNewClass(made, none);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
        String name = call.getMethodSelect().toString();
        if (CALLED.contains(name) || CALLED.contains(name.substring(name.lastIndexOf('.') + 1))) {
            call.getArguments().forEach(this::note);
        }
        return super.visitMethodInvocation(call, none);
    }

    @Override
    public Void visitReturn(ReturnTree returned, Void none) {
        if (inPassing && returned.getExpression() != null) {
            note(returned.getExpression());
        }
        return super.visitReturn(returned, none);
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, Void none) {
        annotation.getArguments().stream().filter(AssignmentTree.class::isInstance).map(AssignmentTree.class::cast)
                .filter(value -> value.getVariable().toString().equals("message")).map(AssignmentTree::getExpression)
                .forEach(this::note);
        return super.visitAnnotation(annotation, none);
    }

    @Override
    public Void visitMethod(MethodTree method, Void none) {
        if (method.getName().contentEquals("message") && method.getDefaultValue() != null) {
            note((ExpressionTree) method.getDefaultValue());
        }
        return super.visitMethod(method, none);
    }

    /** Names of fields are arguments too, but no sentence is without a space. */
    private void note(ExpressionTree argument) {
        texts(argument).filter(text -> text.replace("*", "").strip().contains(" ")).forEach(found::add);
    }

    private static Stream<String> texts(Tree expression) {
        if (expression instanceof LiteralTree literal && literal.getValue() instanceof String text) {
            return Stream.of(text);
        }
        if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return texts(sum.getLeftOperand()).flatMap(left -> texts(sum.getRightOperand()).map(right -> left + right));
        }
        if (expression instanceof ConditionalExpressionTree choice) {
            return Stream.concat(texts(choice.getTrueExpression()), texts(choice.getFalseExpression()));
        }
        if (expression instanceof MethodInvocationTree call && call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("formatted")) {
            return texts(select.getExpression()).map(text -> text.replaceAll("%\\d*[sd]", "*"));
        }
        return Stream.of("*");
    }
}
