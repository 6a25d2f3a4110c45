package org.calends.caldav;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.calends.CalendarLint;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** What tests do as calendar clients. */
final class DavSteps {

    static final String TASKS = "/caldav/calendars/admin/all-tasks/";
    static final String EVENTS = "/caldav/calendars/admin/all-events/";

    private static final String NAMESPACES = " xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\""
            + " xmlns:CS=\"http://calendarserver.org/ns/\" xmlns:A=\"http://apple.com/ns/ical/\"";

    private DavSteps() {
    }

    /** With addresses as they are written here, unlike {@link org.calends.Api#asAdmin}, and without following anywhere. */
    static RequestSpecification asAdmin() {
        return as("admin", "admin");
    }

    static RequestSpecification as(String user, String password) {
        return given().auth().preemptive().basic(user, password).urlEncodingEnabled(false).redirects().follow(false);
    }

    /** @return the account's address, which is its user name with a host */
    static void account(String user, String role) {
        asAdmin().contentType(ContentType.JSON).body("""
                {"username": "%1$s", "password": "a long pass phrase", "email": "%1$s@example.com", "role": "%2$s"}"""
                .formatted(user, role)).post("/api/accounts").then().statusCode(201);
    }

    static ValidatableResponse propfind(String path, String depth, String properties) {
        return asAdmin().header("Depth", depth).contentType("application/xml; charset=utf-8")
                .body(xml("D:propfind", "<D:prop>" + properties + "</D:prop>")).request("PROPFIND", path).then();
    }

    static ValidatableResponse report(String path, String root, String content) {
        return asAdmin().header("Depth", "1").contentType("application/xml; charset=utf-8").body(xml(root, content))
                .request("REPORT", path).then();
    }

    /** @return what is new since that token */
    static String sync(String path, String token) {
        return report(path, "D:sync-collection", "<D:sync-token>" + token
                + "</D:sync-token><D:sync-level>1</D:sync-level><D:prop><D:getetag/></D:prop>").statusCode(207).extract()
                .asString();
    }

    static String token(String answer) {
        return answer.replaceAll("(?s).*<D:sync-token>|</D:sync-token>.*", "");
    }

    static String xml(String root, String content) {
        return "<?xml version=\"1.0\"?><" + root + NAMESPACES + ">" + content + "</" + root + ">";
    }

    static Response put(String path, String calendar) {
        return asAdmin().contentType("text/calendar; charset=utf-8")
                .body(calendar.getBytes(StandardCharsets.UTF_8))
                .put(path);
    }

    /** @return the text of a sound calendar, its lines unfolded */
    static String read(String path) {
        byte[] bytes = asAdmin().get(path).then().statusCode(200).extract().asByteArray();
        assertThat(CalendarLint.defects(bytes)).isEmpty();
        return new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    static String task(String uid, String lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//Test//EN\r\nBEGIN:VTODO\r\nUID:" + uid
                + "\r\nDTSTAMP:20210426T010000Z\r\n" + lines.replace("\n", "\r\n") + "END:VTODO\r\nEND:VCALENDAR\r\n";
    }

    /** @return its id */
    static String register(String title, String dueDate, String more) {
        return asAdmin().contentType(ContentType.JSON)
                .body("{\"title\": \"%s\", \"dueDate\": \"%s\", \"authority\": \"MIIT\"%s}".formatted(title, dueDate, more))
                .post("/api/obligations").then().statusCode(201).extract().path("id");
    }
}
