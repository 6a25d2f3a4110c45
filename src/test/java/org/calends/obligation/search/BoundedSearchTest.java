package org.calends.obligation.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.calends.input.Page;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.search.ObligationQuery.Order;
import org.calends.obligation.value.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** What people see is what programs are told, however it is looked for. */
@QuarkusTest
@Tag("database")
class BoundedSearchTest {

    private static final String AUTHORITY = "Office of glances";

    @Inject
    BoundedSearch glances;

    @Inject
    ObligationSearch search;

    @Inject
    Clock clock;

    @Test
    void a_glance_finds_what_the_search_finds_in_the_same_order() {
        for (int i = 0; i < 12; i++) {
            enter("Seen at a glance " + i, clock.instant().atZone(clock.getZone()).toLocalDate().plusDays(i * 5 % 12), "");
        }
        for (Order order : Order.values()) {
            assertSame(query(null, List.of(Status.OPEN), List.of(), null, order));
            assertSame(query("at a glance", List.of(), List.of(), null, order));
            assertSame(query(null, List.of(), List.of("glance"), false, order));
            assertSame(query("glance 1", List.of(Status.OPEN), List.of("glance", "none"), null, order));
            assertSame(query(null, List.of(), List.of(), true, order));
        }
        assertSame(query("nothing of the kind", List.of(), List.of(), null, Order.TITLE));
        assertSame(query(null, List.of(), List.of("nothing"), null, Order.TITLE));
    }

    @Test
    void what_is_overdue_is_so_by_the_clock_of_its_own_place_wherever_on_earth_that_is() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        for (String zone : List.of("Pacific/Kiritimati", "Asia/Shanghai", "America/Los_Angeles", "Pacific/Niue")) {
            for (int days = -2; days <= 2; days++) {
                for (String time : List.of("00:00", "12:00", "23:59")) {
                    enter("Due there", today.plusDays(days), ", 'dueTime': '" + time + "', 'zone': '" + zone + "'");
                }
            }
        }
        for (int days = -4; days <= 4; days++) {
            enter("Due that day", today.plusDays(days), "");
            enter("Due before that day", today.plusDays(days), ", 'bound': 'BEFORE'");
        }
        List<Obligation> all = search.list(query(null, List.of(Status.OPEN), List.of(), null, Order.DUE_DATE));
        Stream.of(true, false).forEach(overdue -> assertThat(
                search.list(query(null, List.of(Status.OPEN), List.of(), overdue, Order.DUE_DATE)).stream().map(Obligation::id))
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(each -> each.isOverdue(today, clock.instant()) == overdue).map(Obligation::id).toList()));
    }

    private void assertSame(ObligationQuery query) {
        Page<Obligation> wanted = search.page(query, 0, 10);
        BoundedPage seen = glances.at(query, 0, 10);
        assertThat(seen.part().items()).as("%s", query).extracting(Obligation::id)
                .containsExactlyElementsOf(wanted.items().stream().map(Obligation::id).toList());
        assertThat(seen.part().total()).as("%s", query).isEqualTo(wanted.total());
        assertThat(seen.more()).isFalse();
    }

    private static ObligationQuery query(String words, List<Status> statuses, List<String> tags, Boolean overdue, Order order) {
        return new ObligationQuery(words, statuses, List.of(), List.of(AUTHORITY), List.of(), tags, List.of(), null, null,
                overdue, order);
    }

    private static void enter(String title, LocalDate due, String more) {
        String json = "{'title': '" + title + "', 'authority': '" + AUTHORITY + "', 'tags': ['glance'], 'dueDate': '" + due
                + "'"
                + more + "}";
        given().auth().preemptive().basic("admin", "admin").contentType(ContentType.JSON).body(json.replace('\'', '"'))
                .post("/api/obligations").then().statusCode(201);
    }
}
