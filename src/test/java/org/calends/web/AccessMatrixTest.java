package org.calends.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.calends.subscription.link.LinkSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;

/** Nobody is let in where the matrix does not say so, and there is no way in that the matrix does not know. */
@QuarkusTest
class AccessMatrixTest {

    @Inject
    Router router;

    @Inject
    LinkSigner seals;

    @Inject
    CleanSlate slate;

    @AfterEach
    void leave_nothing_behind() {
        slate.wipe();
    }

    @Test
    void everybody_is_let_in_where_the_matrix_says_so_and_nowhere_else() throws Exception {
        slate.wipe();
        Map<String, Map<MatrixCaller, Character>> matrix = AccessMatrix.read().rows();
        SortedMap<String, String> routes = RunningRoutes.all(router);
        MatrixCallers matrixCallers = new MatrixCallers(seals);
        List<String> wrong = new ArrayList<>();

        routes.forEach((route, body) -> {
            Map<MatrixCaller, Character> expected = matrix.get(route);
            Map<MatrixCaller, Character> seen = seen(matrixCallers, route, body, expected);
            if (expected == null) {
                wrong.add("not in the matrix; add after a look at each sign:\n" + AccessMatrix.row(route, seen));
            } else if (!AccessMatrix.agree(expected, seen)) {
                wrong.add("not as the matrix says, which is above:\n" + AccessMatrix.row(route, expected) + "\n"
                        + AccessMatrix.row(route, seen));
            }
        });
        matrixCallers.leave();
        matrix.keySet().stream().filter(route -> !routes.containsKey(route))
                .forEach(route -> wrong.add("in the matrix, but not in the application: " + route));

        assertThat(String.join("\n", wrong)).isEmpty();
    }

    private static Map<MatrixCaller, Character> seen(MatrixCallers matrixCallers, String route, String body,
            Map<MatrixCaller, Character> expected) {
        Map<MatrixCaller, Character> seen = new EnumMap<>(MatrixCaller.class);
        for (MatrixCaller matrixCaller : MatrixCaller.values()) {
            boolean asked = expected == null ? !matrixCaller.hasLink() || route.matches(".*\\{(token|secret|name)}.*")
                    : expected.get(matrixCaller) != AccessMatrix.NOT_ASKED;
            seen.put(matrixCaller, asked ? matrixCallers.call(matrixCaller, route, body) : AccessMatrix.NOT_ASKED);
        }
        return seen;
    }
}
