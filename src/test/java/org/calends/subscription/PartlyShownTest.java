package org.calends.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Household.check;
import static org.calends.Household.link;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.Map;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.calends.Mails;
import org.calends.TestMailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** Where an administrator has named a domain, which opens the page, and what strangers may see. */
@QuarkusTest
@TestProfile(PartlyShownTest.Named.class)
@Tag("database")
class PartlyShownTest {

    private static final String OBLIGATION = """
            {"title": "%s", "kind": "%s", "dueDate": "2021-05-03", "leadDays": [7, 0], "tags": ["%s"], "owner": "%s"}""";

    @Inject
    CleanSlate slate;

    @Inject
    TestMailbox mailbox;

    /** Domains alone open it. */
    public static class Named implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("calends.subscribe.open", "", "calends.subscribe.domains", "partner.example",
                    "calends.subscribe.shows", "tag:public,kind:CONSULTATION");
        }
    }

    @BeforeEach
    void begin() {
        slate.wipe();
    }

    @Test
    void domains_that_are_named_open_the_page_for_their_addresses_alone() {
        given().get("/subscribe").then().statusCode(200).body(containsString("shows to everybody"));
        given().formParam("email", "a@partner.example").post("/subscribe").then().statusCode(200);
        given().formParam("email", "a@other.example").post("/subscribe").then().statusCode(400);
        given().formParam("email", "a@sub.partner.example").post("/subscribe").then().statusCode(400);
    }

    @Test
    void a_stranger_is_told_what_the_setting_shows_and_never_anything_else_and_keeps_no_mail_from_its_owner() {
        given().formParam("email", "guest@partner.example").formParam("locale", "en").post("/subscribe").then().statusCode(200);
        check();
        given().post(link(mailbox.mailsTo("guest@partner.example").get(0), "confirm")).then().statusCode(200);
        made("/api/obligations", OBLIGATION.formatted("Of the public tag", "FILING", "PUBLIC", "owner@house.example"));
        made("/api/obligations", OBLIGATION.formatted("A consultation", "CONSULTATION", "inner", "owner@house.example"));
        made("/api/obligations", OBLIGATION.formatted("Only for staff", "FILING", "inner", "owner@house.example"));
        check();

        assertThat(mailbox.mailsTo("guest@partner.example")).hasSize(3).extracting(Mails::subject)
                .noneMatch(subject -> subject.contains("staff"));
        assertThat(mailbox.mailsTo("owner@house.example").stream().map(Mails::text).reduce("", String::concat))
                .contains("Only for staff", "Of the public tag", "A consultation");
        get("/api/alarms?standing=true").body("items.topic", not(hasItem("STRANGER_WAITS")));
    }
}
