package org.calends.team;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.made;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.calends.Mails;
import org.calends.TestMailbox;
import org.calends.account.person.Account;
import org.calends.account.person.Accounts;
import org.calends.account.person.ExternalGroups;
import org.calends.audit.SecurityLog;
import org.calends.web.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/**
 * What belongs to a confidential team shows nowhere to anybody else: every address that answers GET is asked by all of them.
 */
@QuarkusTest
@Tag("database")
class TeamSecrecyTest {

    private static final String MARKER = "Quicksilver";
    private static final String PASSWORD = "a long pass phrase of mine";
    /** Leave things as they are, or give out everything by their nature: the whole database. */
    private static final Set<String> NOT_ASKED = Set.of("/api/backup", "/api/export");
    /** In addresses, what names none of what is hidden, or is a secret. */
    private static final Set<String> NOT_HIDDEN = Set.of("token", "secret", "name", "code", "calendar", "kind", "path");
    /** Answers that hold nothing that changes by itself: these must stay the same to the byte. */
    private static final List<String> STEADY = List.of("/api/obligations", "/api/obligations?q=" + MARKER,
            "/api/obligations?overdue=true", "/api/obligations/statistics", "/api/obligations.csv", "/api/obligations.ics",
            "/api/obligations.json", "/api/documents", "/api/suggestions", "/api/subscriptions", "/api/team-feeds",
            "/api/reminders", "/api/reminders.csv", "/api/alarms", "/api/authorities", "/api/obligations?team=mine",
            "/api/obligations?team=Quiet", "/api/obligations?owner=team.member@example.com");

    private static final String BOUNCE = """
            From: MAILER-DAEMON@mail.example.net
            Content-Type: multipart/report; report-type=delivery-status; boundary="part"

            --part
            Content-Type: message/delivery-status

            Final-Recipient: rfc822; member@example.com
            Action: failed
            Status: 5.1.1

            --part
            Content-Type: text/rfc822-headers

            Message-ID: MESSAGE

            --part--
            """;

    @Inject
    CleanSlate slate;

    @Inject
    TestMailbox mailbox;

    @Inject
    Teams teams;

    @Inject
    Accounts accountsOfAll;

    @Inject
    SecurityLog securityLog;

    @Inject
    Event<TeamChanged> announcements;

    private final String run = UUID.randomUUID().toString().substring(0, 6);
    private final List<String> ids = new ArrayList<>();
    private final List<String> accounts = new ArrayList<>();
    private String subscription;

    @AfterEach
    void leave_nothing_behind() {
        slate.wipe();
        accounts.forEach(account -> asAdmin().post("/api/accounts/" + account + "/deactivation"));
    }

    private String name(String who) {
        return "team." + who + "." + run;
    }

    private String account(String who, String role) {
        String id = made("/api/accounts", """
                {"username": "%s", "email": "%s@example.com", "role": "%s", "password": "%s"}""".formatted(name(who), name(who),
                role, PASSWORD));
        accounts.add(id);
        return id;
    }

    private RequestSpecification as(String who) {
        return given().auth().preemptive().basic(name(who), PASSWORD);
    }

    private String madeBy(String who, String path, String body) {
        String id = as(who).contentType(ContentType.JSON).body(body).post(path).then().statusCode(201).extract().path("id");
        ids.add(id);
        return id;
    }

    @Test
    void nobody_outside_learns_of_it_anywhere() throws Exception {
        slate.wipe();
        String member = account("member", "EDITOR");
        account("other", "EDITOR");
        account("viewer", "VIEWER");
        account("boss", "ADMIN");
        List<String> outsiders = List.of("other", "viewer", "boss");
        String team = made("/api/teams", """
                {"name": "Quiet %s", "confidential": true, "members": [{"account": "%s", "role": "EDITOR"}]}""".formatted(run,
                name("member")));
        made("/api/teams", """
                {"name": "Others %s", "confidential": true, "members": [{"account": "%s", "role": "EDITOR"}]}""".formatted(run,
                name("other")));
        made("/api/obligations", "{\"title\": \"Open to all\", \"dueDate\": \"2021-04-29\", \"authority\": \"MIIT\"}");
        String everybodys = as("other").contentType(ContentType.JSON)
                .body("{\"email\": \"" + name("other") + "@example.com\"}").post("/api/subscriptions").then().statusCode(201)
                .extract().path("feedUrl");
        asAdmin().post("/api/check-runs").then().statusCode(200);
        mailbox.reset();
        Map<String, String> before = steady(outsiders, everybodys);

        String address = tell(team);
        asAdmin().post("/api/check-runs").then().statusCode(200);

        assertThat(as("member").get("/api/obligations?q=" + MARKER).asString()).contains(MARKER);
        assertThat(given().get(path(address)).asString()).contains(MARKER);
        assertThat(mailbox.mailsTo(name("member") + "@example.com")).isNotEmpty();
        assertThat(mailbox.mails()).allSatisfy(mail -> assertThat(mail.getAllRecipients()[0].toString())
                .isEqualTo(name("member") + "@example.com"));
        assertThat(steady(outsiders, everybodys)).isEqualTo(before);
        for (String outsider : outsiders) {
            assertThat(leaks(outsider)).as(outsider).isEmpty();
        }
        as("other").get("/api/teams/" + team).then().statusCode(404);
        assertThat(as("other").get("/api/teams").asString()).doesNotContain(team, "Quiet");
        String known = as("member").get("/api/obligations").asString();
        assertThat(changes("other")).isEmpty();
        as("other").contentType(ContentType.JSON)
                .body("{\"title\": \"t\", \"dueDate\": \"2021-06-01\", \"dependsOn\": \"" + ids.get(0) + "\"}")
                .post("/api/obligations").then().statusCode(400);
        assertThat(as("member").get("/api/obligations").asString()).as("nobody changed anything").isEqualTo(known);

        loses(team, member);
    }

    /** Whoever is taken out is an outsider at once, and is told nothing that waits. */
    private void loses(String team, String member) {
        String own = path(as("member").post("/api/subscriptions/" + subscription + "/feed-rotation").then().statusCode(200)
                .extract().path("feedUrl"));
        assertThat(given().get(own).asString()).contains(MARKER);
        String soon = madeBy("member", "/api/obligations", """
                {"title": "%s soon", "dueDate": "2021-04-28", "owner": "%s@example.com", "team": "%s", "leadDays": [2, 1, 0]}"""
                .formatted(MARKER, name("member"), team));
        mailbox.reset();

        asAdmin().delete("/api/teams/" + team + "/members/" + member).then().statusCode(204);
        asAdmin().post("/api/check-runs").then().statusCode(200);

        assertThat(mailbox.mails()).isEmpty();
        as("member").get("/api/obligations/" + soon).then().statusCode(404);
        assertThat(as("member").get("/api/obligations").asString()).doesNotContain(MARKER);
        given().get(own).then().statusCode(404);
    }

    /** @return where a change is answered otherwise than for what does not exist */
    private List<String> changes(String outsider) throws IOException {
        List<String> told = new ArrayList<>();
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            for (String route : routes(method).filter(each -> each.startsWith("/api/") && each.contains("{")).toList()) {
                int unknown = change(outsider, method, route, UUID.randomUUID().toString());
                ids.stream().filter(id -> change(outsider, method, route, id) != unknown)
                        .forEach(id -> told.add(method + " " + route + " " + id));
            }
        }
        return told;
    }

    private int change(String outsider, String method, String route, String id) {
        String body = route.endsWith("/postponement") ? "{\"dueDate\": \"2021-09-09\"}"
                : route.matches(".*/(waiver|withdrawal)") ? "{\"reason\": \"x\"}"
                        : method.equals("PATCH") ? "{\"title\": \"Taken\"}" : "{}";
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        return as(outsider).contentType(type).body(body).request(method, route.replaceAll("\\{\\w+}", id)).statusCode();
    }

    @Test
    void what_is_read_from_an_open_team_s_document_is_decided_in_the_team() {
        account("reader", "EDITOR");
        String team = made("/api/teams", "{\"name\": \"Readers " + run + "\"}");
        Response document = asAdmin().multiPart("file", "notice.txt",
                "Notice\n\nThe deadline for comments is May 26, 2021.".getBytes(StandardCharsets.UTF_8), "text/plain")
                .formParam("publishedOn", "2021-04-01").formParam("team", "readers " + run).post("/api/documents");
        String suggestion = "/api/suggestions/" + document.then().statusCode(201).extract().path("suggestions[0].id");

        as("reader").get(suggestion).then().statusCode(200);
        for (String verb : List.of("/dismissal", "/verification", "/acceptance", "/second-source", "/postponement")) {
            as("reader").contentType(ContentType.JSON).body(verb.equals("/verification") ? "{\"dueDate\": \"2021-05-26\"}"
                    : verb.equals("/dismissal") ? "{\"reason\": \"x\"}"
                            : verb.equals("/acceptance") ? "{\"team\": \"\"}" : "{}")
                    .post(suggestion + verb).then().statusCode(403);
        }
        asAdmin().contentType(ContentType.JSON).body("{\"account\": \"" + name("reader") + "\", \"role\": \"EDITOR\"}")
                .post("/api/teams/" + team + "/members").then().statusCode(200);
        as("reader").contentType(ContentType.JSON).body("{\"reason\": \"x\"}").post(suggestion + "/dismissal").then()
                .statusCode(200);
    }

    @Test
    void a_team_named_often_is_looked_up_once_and_none_is_called_what_nobody_can_type() {
        account("often", "EDITOR");
        String team = made("/api/teams", """
                {"name": "Often %s", "confidential": true, "members": [{"account": "%s", "role": "EDITOR"}]}""".formatted(run,
                name("often")));
        String own = madeBy("often", "/api/obligations", "{\"title\": \"Own\", \"dueDate\": \"2021-05-26\", \"team\": \"" + team
                + "\"}");

        String asked = String.join(",", Collections.nCopies(400, "Mine"));
        List<String> found = as("often").get("/api/obligations?team=" + asked).then().statusCode(200).extract()
                .path("items.id");
        assertThat(found).containsExactly(own);
        assertThat(teams.called("a\0b")).isEmpty();
    }

    @Test
    void members_that_are_said_again_stay_with_the_role_that_is_said() {
        account("stays", "ADMIN");
        account("goes", "EDITOR");
        String both = "{\"name\": \"Kept %s\", \"confidential\": true, \"members\": [{\"account\": \"%s\", \"role\": \"ADMIN\"}, "
                + "{\"account\": \"%s\"}]}";
        String team = as("stays").contentType(ContentType.JSON).body(both.formatted(run, name("stays"), name("goes")))
                .post("/api/teams").then().statusCode(201).extract().path("id");
        assertThat(members(team)).hasSize(2);

        as("stays").contentType(ContentType.JSON).body("{\"name\": \"Kept " + run + "\", \"confidential\": true, \"members\": "
                + "[{\"account\": \"" + name("stays") + "\", \"role\": \"ADMIN\"}]}").put("/api/teams/" + team).then()
                .statusCode(200);

        assertThat(members(team)).isEqualTo(Map.of(name("stays"), "ADMIN"));
    }

    @Test
    void a_mail_about_it_that_came_back_counts_whoever_hands_it_in() throws IOException {
        quietTeam("member");
        String obligation = filing("member");
        asAdmin().post("/api/check-runs").then().statusCode(200);
        String message = as("member").get("/api/reminders?obligation=" + obligation).then().body("items[0].state",
                equalTo("SENT")).extract().path("items[0].messageId");

        String answer = handIn(message).then().statusCode(200).body("kind", equalTo("BOUNCE_HARD")).extract().asString();
        handIn("<0190a000-0000-7000-8000-000000000000@calends>").then().statusCode(404);

        assertThat(answer).doesNotContain(MARKER, obligation);
        as("member").get("/api/reminders?obligation=" + obligation).then().body("items[0].state", equalTo("FAILED"));
        asAdmin().delete("/api/bounces/" + name("member") + "@example.com");
    }

    private Response handIn(String message) {
        return as("boss").contentType("message/rfc822")
                .body(BOUNCE.replace("MESSAGE", message).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII))
                .post("/api/bounces");
    }

    /** @return the team, of whom the boss is none */
    private String quietTeam(String... members) {
        slate.wipe();
        account("boss", "ADMIN");
        String team = made("/api/teams", "{\"name\": \"Quiet " + run + "\", \"confidential\": true}");
        for (String member : members) {
            String id = account(member, "EDITOR");
            asAdmin().contentType(ContentType.JSON).body("{\"account\": \"" + id + "\", \"role\": \"EDITOR\"}")
                    .post("/api/teams/" + team + "/members").then().statusCode(200);
        }
        return team;
    }

    private String filing(String owner) {
        return madeBy(owner, "/api/obligations",
                """
                        {"title": "%s filing", "dueDate": "2021-04-27", "owner": "%s@example.com", "team": "Quiet %s", "leadDays": [30]}"""
                        .formatted(MARKER, name(owner), run));
    }

    @Test
    void its_subscriptions_follow_an_address_that_an_outsider_changes_or_ends() {
        String team = quietTeam("member");
        String account = accounts.get(accounts.size() - 1);
        Response made = as("member").contentType(ContentType.JSON)
                .body("{\"email\": \"" + name("member") + "@example.com\", \"team\": \"" + team + "\"}")
                .post("/api/subscriptions");
        String id = made.then().statusCode(201).extract().path("id");
        String feed = path(made.path("feedUrl"));
        as("boss").get("/api/subscriptions/" + id).then().statusCode(404);

        as("boss").contentType(ContentType.JSON).body("""
                {"username": "%s", "email": "%s@example.com", "role": "EDITOR"}""".formatted(name("member"), name("moved")))
                .put("/api/accounts/" + account).then().statusCode(200);
        as("member").get("/api/subscriptions/" + id).then().body("email", equalTo(name("moved") + "@example.com"));
        given().get(feed).then().statusCode(200);

        as("boss").post("/api/accounts/" + account + "/deactivation").then().statusCode(200);
        as("boss").delete("/api/accounts/" + account + "/deactivation").then().statusCode(200);
        as("member").get("/api/subscriptions/" + id).then().statusCode(200);
        given().get(feed).then().statusCode(404);
    }

    @Test
    void it_is_handed_over_to_members_alone_and_the_rest_is_counted() {
        quietTeam("member", "second");
        account("other", "EDITOR");
        String quiet = filing("member");
        String plain = madeBy("member", "/api/obligations", """
                {"title": "Open to all", "dueDate": "2021-04-29", "owner": "%s@example.com"}""".formatted(name("member")));
        String handover = "/api/accounts/" + accounts.get(1) + "/handover";

        handOver(handover, "other").body("obligations", equalTo(1), "left", equalTo(1));
        as("member").get("/api/obligations/" + plain).then().body("owner", equalTo(name("other") + "@example.com"));
        as("member").get("/api/obligations/" + quiet).then().body("owner", equalTo(name("member") + "@example.com"));
        handOver(handover, "second").body("obligations", equalTo(1), "left", equalTo(0));
        as("second").get("/api/obligations/" + quiet).then().body("owner", equalTo(name("second") + "@example.com"));
    }

    private ValidatableResponse handOver(String handover, String to) {
        ValidatableResponse answer = as("boss").contentType(ContentType.JSON)
                .body("{\"to\": \"" + name(to) + "@example.com\"}").post(handover).then().statusCode(200);
        assertThat(answer.extract().asString()).doesNotContain(MARKER);
        return answer;
    }

    @Test
    void calendars_look_again_when_somebody_is_taken_out() {
        String team = quietTeam("member", "second");
        filing("member");
        String before = syncToken();

        asAdmin().delete("/api/teams/" + team + "/members/" + accounts.get(2)).then().statusCode(204);

        String after = syncToken();
        assertThat(after).isNotEqualTo(before);
        asAdmin().delete("/api/teams/" + team + "/members/" + accounts.get(2)).then().statusCode(204);
        assertThat(syncToken()).as("nobody was taken out").isEqualTo(after);
    }

    private String syncToken() {
        return as("member").contentType("application/xml").header("Depth", "0")
                .body("<D:propfind xmlns:D=\"DAV:\"><D:prop><D:sync-token/></D:prop></D:propfind>")
                .request("PROPFIND", "/caldav/calendars/" + name("member") + "/all-tasks/").then().statusCode(207)
                .body(containsString("sync-token>")).extract().asString();
    }

    @Test
    void no_reminder_is_lost_since_whoever_would_be_told_is_outside() {
        slate.wipe();
        String owner = account("owner", "EDITOR");
        String deputy = account("deputy", "EDITOR");
        account("outside", "EDITOR");
        String team = made("/api/teams", """
                {"name": "Quiet %s", "confidential": true, "members": [{"account": "%s", "role": "EDITOR"},
                 {"account": "%s", "role": "VIEWER"}]}""".formatted(run, owner, deputy));
        as("owner").contentType(ContentType.JSON).body("{\"deputy\": \"" + name("outside")
                + "@example.com\", \"awayUntil\": \"2021-05-20\"}").put("/api/account/absence").then().statusCode(200);
        madeBy("owner", "/api/obligations", """
                {"title": "%1$s one", "dueDate": "2021-04-27", "owner": "%2$s@example.com", "deputy": "%3$s@example.com",
                 "team": "%4$s", "leadDays": [7, 1, 0]}""".formatted(MARKER, name("owner"), name("deputy"), team));

        asAdmin().post("/api/check-runs").then().statusCode(200);
        assertThat(mailbox.mailsTo(name("owner") + "@example.com")).as("no stand-in may read it").hasSize(1);
        assertThat(mailbox.mailsTo(name("outside") + "@example.com")).isEmpty();

        madeBy("owner", "/api/obligations", """
                {"title": "%1$s two", "dueDate": "2021-04-27", "owner": "%2$s@example.com", "deputy": "%3$s@example.com",
                 "team": "%4$s", "leadDays": [7, 1, 0]}""".formatted(MARKER, name("owner"), name("deputy"), team));
        asAdmin().delete("/api/teams/" + team + "/members/" + owner).then().statusCode(204);
        mailbox.reset();
        asAdmin().post("/api/check-runs").then().statusCode(200);
        assertThat(mailbox.mailsTo(name("owner") + "@example.com")).isEmpty();
        assertThat(mailbox.mailsTo(name("deputy") + "@example.com")).as("in the place of an owner who is outside")
                .anySatisfy(mail -> assertThat(Mails.text(mail)).contains(MARKER + " two"));
    }

    @Test
    void groups_say_who_is_in_the_teams_that_the_settings_name_and_in_no_others() {
        Account member = accountsOfAll.get(UUID.fromString(account("grouped", "EDITOR")));
        String team = made("/api/teams", "{\"name\": \"Audit " + run + "\", \"confidential\": true}");
        String beside = made("/api/teams", """
                {"name": "Beside %s", "members": [{"account": "%s"}]}""".formatted(run, name("grouped")));
        TeamMemberships following = new TeamMemberships(settings(Map.of("audit " + run, Set.of("internal", "external"))),
                securityLog, announcements);

        follow(following, new ExternalGroups(member, "scim", Set.of("internal", "other")));
        assertThat(members(team)).containsEntry(name("grouped"), "EDITOR");
        asAdmin().contentType(ContentType.JSON).body("{\"account\": \"" + name("grouped") + "\", \"role\": \"VIEWER\"}")
                .post("/api/teams/" + team + "/members").then().statusCode(200);
        follow(following, new ExternalGroups(member, "scim", Set.of("external")));
        assertThat(members(team)).as("keeps the role").containsEntry(name("grouped"), "VIEWER");
        follow(following, new ExternalGroups(member, "https://id.example.com", Set.of()));
        assertThat(members(team)).as("not who counts").containsKey(name("grouped"));
        follow(following, new ExternalGroups(member, "scim", Set.of("other")));
        assertThat(members(team)).doesNotContainKey(name("grouped"));
        assertThat(members(beside)).containsEntry(name("grouped"), "VIEWER");
    }

    private static void follow(TeamMemberships following, ExternalGroups event) {
        QuarkusTransaction.requiringNew().run(() -> following.follow(event));
    }

    private static TeamSettings settings(Map<String, Set<String>> groups) {
        return new TeamSettings() {
            @Override
            public Map<String, Set<String>> groups() {
                return groups;
            }

            @Override
            public Optional<String> groupsFrom() {
                return Optional.of("scim");
            }
        };
    }

    private static Map<String, String> members(String team) {
        List<Map<String, String>> members = asAdmin().get("/api/teams/" + team).then().statusCode(200).extract()
                .path("members");
        return members.stream().collect(Collectors.toMap(each -> each.get("username"), each -> each.get("role")));
    }

    /** @return the address of the team's feed */
    private String tell(String team) throws IOException {
        String obligation = madeBy("member", "/api/obligations", """
                {"title": "%1$s filing", "description": "About %1$s", "authority": "%1$s authority", "tags": ["%1$s"],
                 "dueDate": "2021-04-27", "owner": "%2$s@example.com", "team": "%3$s", "leadDays": [30, 7, 1, 0]}"""
                .formatted(MARKER, name("member"), team));
        madeBy("member", "/api/obligations", """
                {"title": "%s too late", "dueDate": "2021-04-20", "team": "Quiet %s"}""".formatted(MARKER, run));
        String done = madeBy("member", "/api/obligations", """
                {"title": "%s done", "dueDate": "2021-05-20", "team": "%s"}""".formatted(MARKER, team));
        as("member").contentType(ContentType.JSON).body("{\"note\": \"" + MARKER + "\"}")
                .post("/api/obligations/" + done + "/completion").then().statusCode(200);
        String gone = madeBy("member", "/api/obligations", """
                {"title": "%s gone", "dueDate": "2021-08-20", "team": "%s"}""".formatted(MARKER, team));
        as("member").delete("/api/obligations/" + gone).then().statusCode(204);
        subscription = madeBy("member", "/api/subscriptions", """
                {"email": "%s@example.com", "name": "%s reader", "team": "%s"}""".formatted(name("member"), MARKER, team));
        Response feed = as("member").contentType(ContentType.JSON)
                .body("{\"name\": \"" + MARKER + " feed\", \"team\": \"" + team + "\"}").post("/api/team-feeds");
        ids.add(feed.then().statusCode(201).extract().path("id"));
        Response document = as("member").contentType("text/plain")
                .body((MARKER + " notice\n\nThe deadline for comments on " + MARKER + " is May 26, 2021.")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/documents?publishedOn=2021-04-01&team=" + team);
        ids.add(document.then().statusCode(201).extract().path("id"));
        ids.addAll(document.then().extract().path("suggestions.id"));
        ids.add(made("/api/escalations", """
                {"tag": "%s", "contact": "%s@example.com", "team": "%s"}""".formatted(MARKER, name("member"), team)));
        assertThat(obligation).isNotNull();
        return feed.then().extract().path("addresses[0].feedUrl");
    }

    private static String path(String url) {
        return url.replaceAll("^https?://[^/]+", "");
    }

    private Map<String, String> steady(List<String> outsiders, String feed) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String outsider : outsiders) {
            STEADY.forEach(address -> answers.put(outsider + " " + address, as(outsider).get(address).asString()
                    .replaceAll("DTSTAMP:[0-9TZ]+", "").replaceAll("\"(feedLastUsedAt|lastSeenAt)\":[^,}]*", "")));
            for (String collection : List.of("", "all-tasks/", "all-events/")) {
                String home = "/caldav/calendars/" + name(outsider) + "/" + collection;
                answers.put(outsider + " " + home, as(outsider).header("Depth", "1").request("PROPFIND", home).asString());
            }
        }
        answers.put("feed", given().get(path(feed)).asString());
        answers.put("tasks", given().get(path(feed) + "?type=todo").asString());
        return answers;
    }

    private List<String> leaks(String outsider) throws IOException {
        List<String> leaks = new ArrayList<>();
        Visit visit = Visit.as(name(outsider), PASSWORD);
        Map<String, Integer> unknown = new HashMap<>();
        for (Address asked : addresses().toList()) {
            Response answer = ask(outsider, visit, asked.address());
            String text = answer.asString().replace("q=" + MARKER, "").replace("\"" + MARKER + "\"", "");
            boolean names = ids.stream().filter(id -> !asked.address().contains(id)).anyMatch(text::contains);
            boolean differs = asked.isOfSomething() && answer.statusCode() != unknown.computeIfAbsent(asked.route(),
                    route -> ask(outsider, visit, route.replaceAll("\\{\\w+}", UUID.randomUUID().toString())).statusCode());
            if (text.contains(MARKER + " ") || names || differs) {
                leaks.add(answer.statusCode() + " " + asked.address());
            }
        }
        return leaks;
    }

    /** An address, and the route that it is one of. */
    private record Address(String route, String address) {

        /** What is hidden is answered like what does not exist. */
        boolean isOfSomething() {
            return route.contains("{");
        }
    }

    private Response ask(String outsider, Visit visit, String address) {
        return address.startsWith("/api/") || address.startsWith("/caldav/")
                ? as(outsider).urlEncodingEnabled(false).get(address)
                : visit.get(address).extract().response();
    }

    /** @return what answers GET, with each of the hidden identifiers where one belongs, and asked for each hidden word */
    private Stream<Address> addresses() throws IOException {
        return routes("GET").filter(route -> !NOT_ASKED.contains(route)).flatMap(this::addresses);
    }

    private Stream<Address> addresses(String route) {
        if (route.contains("{")) {
            return ids.stream().map(id -> new Address(route, route.replaceAll("\\{\\w+}", id)));
        }
        return Stream.of(route, route + "?q=" + MARKER).map(address -> new Address(route, address));
    }

    /** @return those at which something of a team's could be asked for */
    private static Stream<String> routes(String method) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/access-matrix.txt")).stream()
                .filter(line -> line.startsWith(method + " ")).map(line -> line.split("\\s+")[1])
                .filter(route -> NOT_HIDDEN.stream().noneMatch(name -> route.contains("{" + name + "}")));
    }
}
