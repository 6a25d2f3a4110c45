package org.calends.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.CoreMatchers.allOf;
import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What administrators set on pages: lead times, notices, the mail server's test. */
@QuarkusTest
@Tag("database")
class SettingsPagesTest {

    @Test
    void a_lead_time_is_changed_for_one_kind_and_nonsense_is_refused_and_stays_on_the_page() {
        Visit admin = Visit.asAdmin();
        admin.get("/admin/lead-policies").statusCode(200).body(containsString("lead-policies/HEARING"));

        admin.post("/admin/lead-policies/HEARING", Map.of("leadDays", "21, 7, 1, 0", "leadWorkingDays", "")).statusCode(303);
        admin.get("/admin/lead-policies").body(containsString("value=\"21, 7, 1, 0\""));
        admin.post("/admin/lead-policies/HEARING", Map.of("leadDays", "soon")).statusCode(400)
                .body(containsString("value=\"soon\""));
        admin.post("/admin/lead-policies/HEARING", Map.of("leadDays", "")).statusCode(400);
        admin.post("/admin/lead-policies/HEARING", Map.of("leadDays", "14, 7, 1, 0")).statusCode(303);
    }

    @Test
    void a_notice_holds_at_once_names_what_it_moved_and_is_taken_back() {
        String id = Samples.enter("{'title': 'Counted over the bridge day', 'jurisdiction': 'FR',"
                + " 'period': {'amount': 2, 'unit': 'WORKING_DAYS', 'from': '2021-11-09', 'calendar': 'FR'}}");
        Visit admin = Visit.asAdmin();
        admin.get("/admin/calendars?calendar=FR&year=2021").statusCode(200);

        admin.sendFile("/admin/calendars/FR/notices", Map.of("id", "company-fr"), "company.csv",
                "off,2021-11-10,2021-11-10,Company day").statusCode(200)
                .body(allOf(containsString("/obligations/" + id), containsString("company-fr")));
        admin.sendFile("/admin/calendars/FR/notices", Map.of("id", "company-fr"), "company.csv", "nonsense").statusCode(400)
                .body(containsString("role=\"alert\""));
        admin.post("/admin/calendars/FR/notices/company-fr/withdrawal", Map.of()).statusCode(200)
                .body(not(containsString("company-fr/withdrawal")));
    }

    @Test
    void names_of_an_authority_are_added_and_taken_out_and_the_timeline_follows() {
        String written = "Office of Tests (Timeline)";
        Samples.enter("{'title': 'One', 'dueDate': '2021-05-26', 'authority': '" + written + "', 'jurisdiction': 'SE'}");
        Samples.enter("{'title': 'Two', 'dueDate': '2021-05-27', 'authority': 'Testkontoret', 'jurisdiction': 'SE'}");
        Visit admin = Visit.asAdmin();
        admin.get("/timeline").body(containsString(">" + written + "</a>"), containsString(">Testkontoret</a>"));

        admin.post("/admin/authorities", Map.of("name", written, "jurisdiction", "SE", "otherNames", "Testkontoret, Kontoret"))
                .statusCode(303);
        String page = admin.get("/admin/authorities?q=testkontoret").statusCode(200).body(containsString(written))
                .extract().asString();
        admin.get("/timeline").body(containsString(">" + written + "</a>"), not(containsString(">Testkontoret</a>")));
        admin.get("/obligations?authority=kontoret").body(containsString("2 found"));
        admin.post("/admin/authorities", Map.of("name", written)).statusCode(409).body(containsString("role=\"alert\""));

        Matcher removals = Pattern.compile("/admin/authorities/[\\w-]+/names/[\\w-]+/removal").matcher(page);
        assertThat(removals.results().map(MatchResult::group).toList()).hasSize(3)
                .satisfies(all -> admin.post(all.get(0), Map.of()).statusCode(303));
        admin.get("/admin/authorities?q=testkontoret").body(not(containsString(written)));
        Visit.asAdmin().speaking("zh-CN").get("/admin/authorities?q=工信部").body(containsString("主管机关"),
                containsString("MIIT"));
    }

    @Test
    void who_is_not_signed_in_sees_nothing() {
        Visit.anonymous().get("/admin/lead-policies").statusCode(302);
    }
}
