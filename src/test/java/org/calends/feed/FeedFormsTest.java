package org.calends.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.feed.FeedSteps.act;
import static org.calends.feed.FeedSteps.asCalendar;
import static org.calends.feed.FeedSteps.fetch;
import static org.calends.feed.FeedSteps.register;
import static org.calends.feed.FeedSteps.subscribe;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayInputStream;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import biweekly.Biweekly;
import biweekly.ICalendar;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@Tag("database")
class FeedFormsTest {

    private static final String HOSTILE = "A, b; c <&> \\\\ 征求意见 😀";

    @Test
    void the_json_suffix_gives_the_same_calendar_as_jcal() {
        String feed = subscribe("FF1", ", \"alarms\": true");
        register("FF1", HOSTILE, "2021-07-01",
                ", \"dueTime\": \"17:00\", \"zone\": \"Europe/Berlin\", \"tags\": [\"x,y\", \"z\"]");
        register("FF1", "All day", "2021-07-02", ", \"source\": {\"url\": \"https://example.com/a;b,c\"}");

        Response jcal = fetch(feed.replace(".ics", ".json"));

        jcal.then().statusCode(200).contentType("application/calendar+json");
        ICalendar read = Biweekly.parseJson(jcal.asString()).first();
        assertThat(read.validate(biweekly.ICalVersion.V2_0).toString()).doesNotContain("ERROR");
        ICalendar expected = Biweekly.parse(fetch(feed).asString()).first();
        assertThat(read.getEvents()).hasSize(2);
        assertThat(read.getEvents().get(0).getSummary().getValue())
                .isEqualTo(expected.getEvents().get(0).getSummary().getValue());
        assertThat(read.getEvents().get(0).getCategories().get(0).getValues())
                .isEqualTo(expected.getEvents().get(0).getCategories().get(0).getValues()).contains("x,y");
        assertThat(read.getEvents().get(0).getDateStart()).isEqualTo(expected.getEvents().get(0).getDateStart());
        assertThat(read.getEvents().get(1).getDateEnd()).isEqualTo(expected.getEvents().get(1).getDateEnd());
        assertThat(read.getEvents().get(1).getAlarms()).hasSameSizeAs(expected.getEvents().get(1).getAlarms());
        assertThat(read.getEvents().get(1).getSequence()).isEqualTo(expected.getEvents().get(1).getSequence());
    }

    @Test
    void no_form_of_a_feed_shows_characters_that_nobody_sees() {
        String feed = subscribe("FF9", "");
        register("FF9", "File \u202Eexe.\u2066report\u200B", "2021-07-01",
                ", \"description\": \"a\u2069b\"");

        for (String suffix : List.of(".ics", ".json", ".atom", ".feed.json")) {
            assertThat(fetch(feed.replace(".ics", suffix)).then().statusCode(200).extract().asString()).as(suffix)
                    .contains("File exe.report").doesNotContainPattern("[\u202A-\u202E\u2066-\u2069\u200B]|\\\\u20");
        }
    }

    @Test
    void atom_and_json_feed_list_the_open_deadlines_soonest_first() throws Exception {
        String feed = subscribe("FF2", "");
        register("FF2", "Later", "2021-07-01", "");
        register("FF2", HOSTILE, "2021-05-26", ", \"bound\": \"BEFORE\"");
        act(register("FF2", "Taken back", "2021-05-01", ""), "withdrawal", "{\"reason\": \"no longer\"}");

        Response atom = fetch(feed.replace(".ics", ".atom"));
        Response json = fetch(feed.replace(".ics", ".feed.json"));

        String first = "Before 2021-05-26: A, b; c <&> \\ 征求意见 😀 (last safe day 2021-05-25)";
        atom.then().statusCode(200).header("Content-Type", equalTo("application/atom+xml;charset=UTF-8"));
        Document read = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(atom.asByteArray()));
        assertThat(read.getElementsByTagName("entry").getLength()).isEqualTo(2);
        assertThat(read.getElementsByTagName("title").item(1).getTextContent()).isEqualTo(first);
        json.then().statusCode(200).contentType("application/feed+json");
        JsonNode items = new ObjectMapper().readTree(json.asByteArray()).get("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).get("title").asText()).isEqualTo(first);
        assertThat(items.get(0).get("_calends").get("lastSafeDay").asText()).isEqualTo("2021-05-25");
    }

    @Test
    void every_form_keeps_the_rules_of_conditional_requests_and_secrets() {
        String feed = subscribe("FF3", "");

        for (String suffix : List.of(".json", ".atom", ".feed.json")) {
            String address = feed.replace(".ics", suffix);
            Response first = fetch(address);
            first.then().statusCode(200).header("Vary", equalTo("Accept-Encoding"));
            assertThat(fetch(address).asByteArray()).isEqualTo(first.asByteArray());
            asCalendar().header("If-None-Match", first.header("ETag")).get(address).then().statusCode(304);
            asCalendar().header("Accept-Encoding", "gzip").get(address).then().statusCode(200)
                    .header("Content-Encoding", equalTo("gzip"));
            assertThat(fetch("/feeds/" + "A".repeat(43) + suffix).asString()).isEqualTo(fetch("/feeds/unknown.ics").asString());
        }
        fetch(feed.replace(".ics", ".xml")).then().statusCode(404);
    }
}
