package org.calends.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.test.junit.QuarkusTest;

/** What the alert rules and the dashboard ask for is what the application tells. */
@QuarkusTest
@Tag("database")
class MonitoringFilesTest {

    private static final Pattern METRIC = Pattern.compile("\\b(?:calends|jvm)_\\w+");

    @Inject
    WorkMetrics metrics;

    @ParameterizedTest
    @ValueSource(strings = { "prometheus-rules.yml", "prometheus-rules-test.yml", "grafana-dashboard.json" })
    void every_metric_that_is_named_exists(String file) throws IOException {
        Set<String> told = told();

        assertThat(named(Files.readString(Path.of("src/main/monitoring", file)))).isNotEmpty().isSubsetOf(told);
    }

    @Test
    void every_metric_of_ours_that_matters_is_on_the_dashboard() throws IOException {
        Set<String> shown = named(Files.readString(Path.of("src/main/monitoring/grafana-dashboard.json")));

        assertThat(shown).contains("calends_reminders", "calends_reminders_oldest_unsent_seconds", "calends_deliveries_total",
                "calends_check_last_duration_seconds", "calends_check_last_considered", "calends_feed_answers_total",
                "calends_reader_seconds_sum", "calends_returned_mails", "calends_backup_age_seconds");
    }

    @Test
    void a_panel_has_a_title_and_asks_for_something() throws IOException {
        JsonNode board = new ObjectMapper().readTree(Path.of("src/main/monitoring/grafana-dashboard.json").toFile());

        assertThat(board.path("panels")).hasSizeGreaterThan(10).allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotBlank();
            assertThat(panel.path("targets")).isNotEmpty();
        });
    }

    /** What is counted where it happens is there from its first time on. */
    private Set<String> told() {
        post("/api/check-runs", "").statusCode(200);
        asAdmin().contentType("text/plain").body("Comments are due by 26 May 2021.").post("/api/documents?dryRun=true").then()
                .statusCode(200);
        var subscription = post("/api/subscriptions", "{\"email\": \"metrics@example.com\"}").extract();
        String feed = subscription.path("feedUrl");
        given().get(feed.substring(feed.indexOf("/feeds/"))).then().statusCode(200);
        asAdmin().delete("/api/subscriptions/" + subscription.path("id")).then().statusCode(204);
        Metrics.counter("calends.deliveries", "channel", "MAIL", "outcome", "ACCEPTED", "reply", "2xx");
        metrics.look();
        return asAdmin().get("/q/metrics").asString().lines().filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll("[{ ].*", "")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named(String text) {
        Set<String> named = new TreeSet<>();
        for (Matcher metric = METRIC.matcher(text); metric.find();) {
            named.add(metric.group());
        }
        return named;
    }
}
