package org.calends.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.hamcrest.Matchers;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** What a page costs does not grow with what there is. */
@QuarkusTest
@Tag("database")
class PageCostTest {

    private static final int MORE_THAN_A_PAGE = 60;
    private static final int MOST_BYTES = 60_000;
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");

    @Inject
    SessionFactory sessions;

    @TestHTTPResource
    String host;

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void a_page_asks_the_database_equally_often_however_much_there_is() {
        Visit visit = Visit.asAdmin();
        String one = "/obligations/" + enter(0);
        List<String> pages = List.of("/", "/obligations", "/calendar?month=2021-05", "/timeline", "/subscriptions",
                "/subscriptions/new", "/admin", "/admin/accounts", "/admin/checks", "/admin/ledger", "/documents", one,
                one + "/edit");
        Map<String, Long> few = statements(visit, pages);

        for (int i = 1; i <= MORE_THAN_A_PAGE; i++) {
            enter(i);
        }

        assertThat(statements(visit, pages)).isEqualTo(few);
    }

    @Test
    void a_review_asks_the_database_equally_often_however_much_a_document_holds() {
        Visit visit = Visit.asAdmin();

        String few = document(2);
        String many = document(30);
        Map<String, Long> counts = statements(visit, List.of(few, many));
        assertThat(counts.get(many)).isEqualTo(counts.get(few));
    }

    private static String document(int deadlines) {
        StringBuilder text = new StringBuilder("MIIT, notice for " + deadlines + " reports\n\n");
        for (int i = 1; i <= deadlines; i++) {
            text.append("The report of sector ").append(i).append(" shall be submitted to the MIIT before ").append(i % 28 + 1)
                    .append(" May 2021.\n\n");
        }
        return "/documents/" + given().auth().preemptive().basic("admin", "admin").contentType(ContentType.TEXT)
                .body(text.toString()).post("/api/documents?publishedOn=2021-04").then().statusCode(201)
                .body("suggestions.size()", Matchers.greaterThanOrEqualTo(deadlines)).extract().path("id");
    }

    @Test
    void a_page_of_fifty_reaches_a_browser_that_knows_nothing_yet_in_less_than_60_kB() throws Exception {
        for (int i = 0; i <= MORE_THAN_A_PAGE; i++) {
            enter(i);
        }
        signIn();

        int bytes = 0;
        for (String part : List.of("/obligations", "/calends.css", "/calends.js", "/webjars/htmx.org/dist/htmx.min.js",
                "/calends.svg")) {
            bytes += transferred(part);
        }

        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    private static String enter(int number) {
        return Samples.enter("{'title': 'Report number " + number + " on the measures taken for the protection of minors',"
                + " 'dueDate': '2021-05-" + (10 + number % 20) + "', 'authority': 'Authority " + number + "', 'kind': 'FILING',"
                + " 'owner': 'owner" + number + "@example.com', 'tags': ['one', 'two" + number + "']}");
    }

    private Map<String, Long> statements(Visit visit, List<String> pages) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String page : pages) {
            visit.get(page).statusCode(200);
            long before = sessions.getStatistics().getPrepareStatementCount();
            visit.get(page).statusCode(200);
            counts.put(page, sessions.getStatistics().getPrepareStatementCount() - before);
        }
        return counts;
    }

    private void signIn() throws Exception {
        Matcher token = TOKEN.matcher(client.send(request("/login").build(), BodyHandlers.ofString()).body());
        assertThat(token.find()).isTrue();
        String form = "username=admin&password=admin&form-token=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        assertThat(client.send(request("/login").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)).build(), BodyHandlers.discarding()).statusCode()).isEqualTo(303);
    }

    private int transferred(String address) throws IOException, InterruptedException {
        var answer = client.send(request(address).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body().length;
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(host.replaceAll("/$", "") + address)).header("Accept", "text/html,*/*");
    }
}
