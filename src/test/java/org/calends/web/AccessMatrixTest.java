package org.calends.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.calends.subscription.Seals;
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
    Seals seals;

    @Inject
    CleanSlate slate;

    @AfterEach
    void leave_nothing_behind() {
        slate.wipe();
    }

    @Test
    void everybody_is_let_in_where_the_matrix_says_so_and_nowhere_else() throws Exception {
        slate.wipe();
        Map<String, Map<Caller, Character>> matrix = AccessMatrix.read().rows();
        SortedMap<String, String> routes = RunningRoutes.all(router);
        Callers callers = new Callers(seals);
        List<String> wrong = new ArrayList<>();

        routes.forEach((route, body) -> {
            Map<Caller, Character> expected = matrix.get(route);
            Map<Caller, Character> seen = seen(callers, route, body, expected);
            if (expected == null) {
                wrong.add("not in the matrix; add after a look at each sign:\n" + AccessMatrix.row(route, seen));
            } else if (!AccessMatrix.agree(expected, seen)) {
                wrong.add("not as the matrix says, which is above:\n" + AccessMatrix.row(route, expected) + "\n"
                        + AccessMatrix.row(route, seen));
            }
        });
        callers.leave();
        matrix.keySet().stream().filter(route -> !routes.containsKey(route))
                .forEach(route -> wrong.add("in the matrix, but not in the application: " + route));

        assertThat(String.join("\n", wrong)).isEmpty();
    }

    private static Map<Caller, Character> seen(Callers callers, String route, String body, Map<Caller, Character> expected) {
        Map<Caller, Character> seen = new EnumMap<>(Caller.class);
        for (Caller caller : Caller.values()) {
            boolean asked = expected == null ? !caller.hasLink() || route.matches(".*\\{(token|secret|name)}.*")
                    : expected.get(caller) != AccessMatrix.NOT_ASKED;
            seen.put(caller, asked ? callers.call(caller, route, body) : AccessMatrix.NOT_ASKED);
        }
        return seen;
    }
}
