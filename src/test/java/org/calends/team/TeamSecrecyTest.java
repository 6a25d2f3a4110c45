package org.calends.team;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.made;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.calends.TestMailbox;
import org.calends.web.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
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

    @Inject
    CleanSlate slate;

    @Inject
    TestMailbox mailbox;

    private final String run = UUID.randomUUID().toString().substring(0, 6);
    private final List<String> ids = new ArrayList<>();
    private final List<String> accounts = new ArrayList<>();

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
        account("member", "EDITOR");
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
        for (String outsider : List.of("other", "boss")) {
            String hidden = "/api/obligations/" + ids.get(0);
            as(outsider).contentType("application/merge-patch+json").body("{\"title\": \"Taken\"}").patch(hidden).then()
                    .statusCode(404);
            as(outsider).contentType(ContentType.JSON).body("{}").post(hidden + "/completion").then().statusCode(404);
            as(outsider).contentType(ContentType.JSON).body("{\"reason\": \"x\"}").post(hidden + "/waiver").then()
                    .statusCode(404);
            as(outsider).delete(hidden).then().statusCode(404);
            as(outsider).contentType(ContentType.JSON)
                    .body("{\"title\": \"t\", \"dueDate\": \"2021-06-01\", \"dependsOn\": \"" + ids.get(0) + "\"}")
                    .post("/api/obligations").then().statusCode(400);
        }
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
        madeBy("member", "/api/subscriptions", """
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
            for (String collection : List.of("", "all/", "tasks/", "mine/")) {
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
