package org.calends.web;

import static org.hamcrest.CoreMatchers.allOf;
import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.calends.account.person.AccountDraft;
import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("database")
class ObligationListTest {

    @Inject
    Accounts accounts;

    @Test
    void several_are_given_to_an_owner_tagged_and_moved_at_once_and_the_same_search_is_shown_again() {
        Visit visit = Visit.asAdmin();
        String first = Samples.enter("{'title': 'Several one', 'dueDate': '2021-05-26', 'tags': ['kept']}");
        String second = Samples.enter("{'title': 'Several two', 'dueDate': '2021-05-27'}");
        visit.get("/obligations?q=several").statusCode(200);

        String after = visit.post("/obligations/bulk?q=several", Map.of("act", "ASSIGN", "owner", "lin@example.com",
                "pick", List.of(first + "@0", second + "@0"))).statusCode(303).extract().header("Location");
        visit.get(after.substring(after.indexOf("/obligations"))).statusCode(200)
                .body(allOf(containsString("2 obligations were changed"), containsString("2 found"),
                        containsString("lin@example.com")));

        visit.post("/obligations/bulk", Map.of("act", "TAG", "tag", "audit", "pick", List.of(first + "@1", second + "@1")))
                .statusCode(303);
        visit.get("/obligations?tag=audit&owner=lin@example.com").body(containsString("2 found"));
        visit.get("/obligations?tag=kept&q=several").body(containsString("1 found"));

        visit.post("/obligations/bulk", Map.of("act", "POSTPONE", "dueDate", "2021-06-10", "reason", "Extended for all",
                "pick", List.of(first + "@2", second + "@2"))).statusCode(303);
        visit.get("/obligations/" + second).body(allOf(containsString("Thursday 10 June 2021"),
                containsString("Extended for all")));
    }

    @Test
    void what_was_done_to_several_is_taken_back_unless_somebody_changed_one_since() {
        Visit visit = Visit.asAdmin();
        String first = Samples.enter("{'title': 'Taken back one', 'dueDate': '2021-05-26', 'owner': 'lin@example.com'}");
        String second = Samples.enter("{'title': 'Taken back two', 'dueDate': '2021-05-27', 'tags': ['old']}");
        visit.get("/obligations?q=taken%20back").statusCode(200);

        String undo = undoAfter(visit, Map.of("act", "ASSIGN", "owner", "wrong@example.com", "pick",
                List.of(first + "@0", second + "@0")));
        visit.get("/obligations?q=taken%20back").body(containsString("wrong@example.com"));
        visit.post(undo, Map.of()).statusCode(303);
        visit.get("/obligations?q=taken%20back").body(allOf(not(containsString("wrong@example.com")),
                containsString("lin@example.com")));
        visit.post(undo, Map.of()).statusCode(404);

        String later = undoAfter(visit, Map.of("act", "POSTPONE", "dueDate", "2021-06-10", "reason", "Extended", "pick",
                List.of(first + "@2", second + "@2")));
        Visit.asAdmin().get("/obligations/" + second).body(containsString("Thursday 10 June 2021"));
        visit.post("/obligations/bulk", Map.of("act", "TAG", "tag", "since", "pick", first + "@3")).statusCode(303);
        visit.post(later, Map.of()).statusCode(409).body(containsString("Taken back one"));
        visit.get("/obligations/" + second).body(containsString("Thursday 10 June 2021"));
    }

    private static String undoAfter(Visit visit, Map<String, ?> act) {
        String list = visit.post("/obligations/bulk?q=taken", act).statusCode(303).extract().header("Location");
        String page = visit.get(list.substring(list.indexOf("/obligations"))).extract().asString();
        return page.replaceFirst("(?s).*action=\"(/obligations/bulk/[^\"?]*/undo)[^\"]*\".*", "$1");
    }

    @Test
    void all_are_changed_or_none_and_the_one_in_the_way_is_named() {
        Visit visit = Visit.asAdmin();
        String open = Samples.enter("{'title': 'Untouched', 'dueDate': '2021-05-26'}");
        String seenEarlier = Samples.enter("{'title': 'Changed since', 'dueDate': '2021-05-26'}");
        visit.get("/obligations").statusCode(200);
        visit.post("/obligations/bulk", Map.of("act", "TAG", "tag", "meanwhile", "pick", seenEarlier + "@0")).statusCode(303);

        visit.post("/obligations/bulk", Map.of("act", "ASSIGN", "owner", "nobody-gets-it@example.com",
                "pick", List.of(open + "@0", seenEarlier + "@0"))).statusCode(409)
                .body(containsString("because of “Changed since”"));

        visit.get("/obligations/" + open).body(not(containsString("nobody-gets-it@example.com")));
    }

    @Test
    void what_cannot_be_done_is_said_and_nothing_is_changed() {
        Visit visit = Visit.asAdmin();
        String one = Samples.enter("{'title': 'Cannot be done', 'dueDate': '2021-05-26'}");
        visit.get("/obligations");

        visit.post("/obligations/bulk", Map.of("act", "ASSIGN")).statusCode(400)
                .body(containsString("Choose at least one obligation first."));
        visit.post("/obligations/bulk", Map.of("act", "TAG", "pick", one + "@0")).statusCode(400)
                .body(containsString("name the tag to add"));
        visit.post("/obligations/bulk", Map.of("act", "POSTPONE", "dueDate", "2021-02-30", "reason", "x", "pick", one + "@0"))
                .statusCode(400);
        visit.post("/obligations/bulk", Map.of("act", "EXPLODE", "pick", one + "@0")).statusCode(400);
        visit.post("/obligations/bulk", Map.of("act", "ASSIGN", "pick", "what@ever")).statusCode(400);
    }

    @Test
    void those_chosen_and_all_that_are_found_leave_as_a_table_in_which_nothing_is_a_formula() {
        Visit visit = Visit.asAdmin();
        String one = Samples.enter("{'title': '=HYPERLINK(\\'x\\'), chosen', 'dueDate': '2021-05-26'}".replace("\\'", "("));
        Samples.enter("{'title': '表格二', 'dueDate': '2021-05-27', 'authority': 'tabular'}");
        visit.get("/obligations");

        visit.post("/obligations/bulk", Map.of("act", "EXPORT", "pick", one + "@0")).statusCode(200)
                .header("Content-Disposition", containsString("obligations.csv"))
                .body(allOf(containsString("\"'=HYPERLINK((x(), chosen\",OTHER"), not(containsString("表格二"))));
        visit.get("/obligations/export.csv?authority=tabular").statusCode(200)
                .body(allOf(containsString("表格二,OTHER,tabular,,2021-05-27,BY"), not(containsString("chosen"))));
    }

    @Test
    void a_search_is_kept_under_a_name_and_only_its_owner_sees_it() {
        accounts.open(new AccountDraft("colleague", "long enough for all", "Colleague", null, Role.VIEWER, "en", null));
        Visit visit = Visit.asAdmin();
        visit.get("/obligations?q=apps&status=OPEN");
        visit.post("/obligations/views?q=apps&status=OPEN", Map.of("name", "Open apps")).statusCode(303);

        String page = visit.get("/obligations").statusCode(200)
                .body(containsString("href=\"/obligations?q=apps&amp;status=OPEN\">Open apps</a>")).extract().asString();
        visit.post("/obligations/views?q=apps", Map.of("name", " ")).statusCode(400);
        Visit.as("colleague", "long enough for all").get("/obligations").body(not(containsString("Open apps")));

        String removal = page.replaceAll("(?s).*action=\"(/obligations/views/[^\"]+/removal)\".*", "$1");
        visit.post(removal, Map.of()).statusCode(303);
        visit.get("/obligations").body(not(containsString("Open apps")));
    }

    @Test
    void a_viewer_chooses_nothing_and_changes_nothing() {
        accounts.open(new AccountDraft("looker", "long enough for all", "Looker", null, Role.VIEWER, "en", null));
        String one = Samples.enter("{'title': 'Only to look at', 'dueDate': '2021-05-26'}");
        Visit looker = Visit.as("looker", "long enough for all");

        looker.get("/obligations").statusCode(200).body(not(containsString("name=\"pick\"")));
        looker.post("/obligations/bulk", Map.of("act", "ASSIGN", "owner", "x@example.com", "pick", one + "@0")).statusCode(403);
    }

    @Test
    void a_part_of_the_list_that_does_not_exist_is_empty_and_no_failure() {
        Visit visit = Visit.asAdmin();
        visit.get("/obligations?page=100000").statusCode(200);
        visit.get("/obligations?page=1000000").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/obligations", "/documents", "/subscriptions", "/admin/checks", "/admin/ledger",
            "/admin/authorities" })
    void a_part_that_no_list_can_have_is_refused_as_in_the_api(String list) {
        Visit visit = Visit.asAdmin();
        for (String page : List.of("-1", "1000001", "42949673", "85899346", "2147483647", "99999999999", "x")) {
            visit.get(list + "?page=" + page).statusCode(400);
        }
    }
}
