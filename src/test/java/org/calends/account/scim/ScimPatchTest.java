package org.calends.account.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Filters and changes as directories write them. */
class ScimPatchTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIN = """
            {"id": "1", "userName": "Lin.Mei", "externalId": "Ab", "active": true, "name": {"formatted": "Lin Mei"},
             "emails": [{"value": "lin@example.com", "type": "work", "primary": true}],
             "members": [{"value": "a"}, {"value": "b"}, {"value": "c"}]}""";

    @Test
    void a_filter_finds_by_name_whatever_its_capitals_and_by_id_as_it_is_written() throws Exception {
        assertThat(finds("userName eq \"lin.mei\"")).isTrue();
        assertThat(finds("USERNAME EQ \"LIN.MEI\"")).isTrue();
        assertThat(finds("externalId eq \"Ab\"")).isTrue();
        assertThat(finds("externalId eq \"ab\"")).isFalse();
        assertThat(finds("active eq true")).isTrue();
        assertThat(finds("active eq \"True\"")).isTrue();
        assertThat(finds("urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"lin\"")).isTrue();
    }

    @Test
    void and_binds_closer_than_or_and_brackets_closest() throws Exception {
        assertThat(finds("userName eq \"x\" and active eq true or id eq \"1\"")).isTrue();
        assertThat(finds("userName eq \"x\" and (active eq true or id eq \"1\")")).isFalse();
        assertThat(finds("not (userName eq \"x\") and title pr")).isFalse();
        assertThat(finds("emails[type eq \"work\" and value co \"@example\"] and emails.value ew \".com\"")).isTrue();
        assertThat(finds("externalId eq null or title eq null")).isTrue();
    }

    @Test
    void text_of_a_filter_is_as_json_writes_it() throws Exception {
        assertThat(finds("userName eq \"lin\\u002emei\"")).isTrue();
        assertThat(finds("userName eq \"lin.mei\\\"\"")).isFalse();
        assertThat(finds("externalId eq NULL or id eq \"1\"")).isTrue();
    }

    @Test
    void what_is_no_filter_is_refused() {
        for (String text : new String[] { "userName", "userName eq", "userName xx \"a\"", "(userName pr", "userName eq a b",
                "\"",
                "userName eq \"a\" and", "eq \"a\"", "(".repeat(50) + "a pr" + ")".repeat(50), "a pr ".repeat(500),
                "a eq \"\\x\"" }) {
            assertThatThrownBy(() -> ScimFilter.of(text)).as(text).isInstanceOf(ScimException.class);
        }
    }

    @Test
    void entra_ends_somebody_by_truth_as_text_and_okta_without_a_path() throws Exception {
        assertThat(patched("[{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}]").get("active").isBoolean())
                .isTrue();
        assertThat(patched("[{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}]").get("active").asBoolean())
                .isFalse();
        assertThat(patched("[{\"op\": \"replace\", \"value\": {\"active\": false}}]").get("active").asBoolean()).isFalse();
        assertThat(patched("[{\"op\": \"Add\", \"value\": {\"name.givenName\": \"L\", \"displayName\": \"N\"}}]").toString())
                .contains("\"givenName\":\"L\"", "\"displayName\":\"N\"");
    }

    @Test
    void one_of_several_is_changed_added_or_removed() throws Exception {
        assertThat(patched(
                "[{\"op\": \"replace\", \"path\": \"emails[type eq \\\"work\\\"].value\", \"value\": \"n@example.com\"}]")
                .get("emails").toString()).isEqualTo("[{\"value\":\"n@example.com\",\"type\":\"work\",\"primary\":true}]");
        assertThat(
                patched("[{\"op\": \"add\", \"path\": \"emails[type eq \\\"home\\\"].value\", \"value\": \"h@example.com\"}]")
                        .get("emails").size())
                .isEqualTo(2);
        assertThat(patched("[{\"op\": \"remove\", \"path\": \"members[value eq \\\"b\\\"]\"}]").get("members").toString())
                .isEqualTo("[{\"value\":\"a\"},{\"value\":\"c\"}]");
        assertThat(
                patched("[{\"op\": \"Remove\", \"path\": \"members\", \"value\": [{\"value\": \"a\"}]}]").get("members").size())
                .isEqualTo(2);
        assertThat(patched("[{\"op\": \"remove\", \"path\": \"members\"}]").has("members")).isFalse();
        assertThat(patched("[{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"a\"}, {\"value\": \"d\"}]}]")
                .get("members").size()).isEqualTo(4);
        assertThat(patched("[{\"op\": \"replace\", \"path\": \"members\", \"value\": [{\"value\": \"d\"}]}]").get("members")
                .size())
                .isEqualTo(1);
    }

    @Test
    void null_is_the_same_as_nothing_and_what_is_not_kept_is_passed_over() throws Exception {
        assertThat(patched("[{\"op\": \"replace\", \"path\": \"externalId\", \"value\": null}]").has("externalId")).isFalse();
        assertThat(patched("[{\"op\": \"replace\", \"value\": {\"emails\": null}}]").has("emails")).isFalse();
        String enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
        assertThat(
                patched("[{\"op\": \"Add\", \"path\": \"" + enterprise + ":department\", \"value\": \"Tax\"}]").get("userName")
                        .asText())
                .isEqualTo("Lin.Mei");
        assertThat(
                patched("[{\"op\": \"Add\", \"value\": {\"" + enterprise + "\": {\"department\": \"Tax\"}}}]").get("userName")
                        .asText())
                .isEqualTo("Lin.Mei");
        assertThat(patched("[{\"op\": \"add\", \"path\": \"urn:okta:calends:1.0:user:custom:shoe\", \"value\": \"44\"}]")
                .get("active").asBoolean()).isTrue();
    }

    @Test
    void what_is_no_change_is_refused() {
        for (String operations : new String[] { "[]", "{}", "[{\"op\": \"move\", \"path\": \"a\", \"value\": 1}]",
                "[{\"op\": \"remove\"}]", "[{\"op\": \"add\", \"path\": \"a\"}]",
                "[{\"op\": \"add\", \"path\": \"a b\", \"value\": 1}]",
                "[{\"op\": \"add\", \"value\": \"x\"}]" }) {
            assertThatThrownBy(() -> patched(operations)).as(operations).isInstanceOf(ScimException.class);
        }
    }

    @Test
    void what_cannot_be_read_ends_nobody_and_takes_nothing_away() throws Exception {
        for (String value : new String[] { "\"yes\"", "\"1\"", "1", "\"\"", "{}", "[]", "[true, false]" }) {
            assertRefused("[{\"op\": \"replace\", \"path\": \"active\", \"value\": " + value + "}]");
            assertRefused("[{\"op\": \"replace\", \"value\": {\"active\": " + value + "}}]");
            assertThatThrownBy(() -> ScimUserJson.active(JSON.readTree("{\"active\": " + value + "}"))).as(value)
                    .isInstanceOf(ScimException.class);
        }
        assertThat(ScimUserJson.active(JSON.readTree("{\"active\": \"TRUE\"}"))).contains(true);
        assertThat(ScimUserJson.active(JSON.readTree("{\"active\": \"False\"}"))).contains(false);
        assertThat(ScimUserJson.active(JSON.readTree("{\"active\": null}"))).isEmpty();
        assertRefused("[{\"op\": \"replace\", \"path\": \"emails.value\", \"value\": \"n@example.com\"}]");
        assertRefused("[{\"op\": \"replace\", \"path\": \"emails[type eq \\\"work\\\"]\", \"value\": \"n\"}]");
        for (String emails : new String[] { "\"n@example.com\"", "[\"n@example.com\"]", "{\"value\": \"n@example.com\"}",
                "[{\"value\": [\"n@example.com\"]}]", "[{\"value\": \"n@example.com\", \"primary\": \"yes\"}]" }) {
            assertThatThrownBy(() -> ScimUserJson.draft(JSON.readTree("{\"userName\": \"lin\", \"emails\": " + emails + "}"),
                    JSON.createObjectNode(), null, null)).as(emails).isInstanceOf(ScimException.class);
        }
    }

    @Test
    void so_much_is_taken_at_once_and_no_more() throws Exception {
        assertRead(attributes(ScimLimits.ATTRIBUTES));
        assertTooMuch(attributes(ScimLimits.ATTRIBUTES + 1));
        assertTooMuch("{\"a\": [" + attributes(ScimLimits.ATTRIBUTES + 1) + "]}");
        assertRead("{\"emails\": " + texts(ScimLimits.VALUES) + "}");
        assertTooMuch("{\"emails\": " + texts(ScimLimits.VALUES + 1) + "}");
        assertRead("{\"Members\": " + texts(ScimLimits.MEMBERS) + "}");
        assertTooMuch("{\"Members\": " + texts(ScimLimits.MEMBERS + 1) + "}");
    }

    @Test
    void operations_together_make_no_more_of_it_either() throws Exception {
        String first = "{\"op\": \"add\", \"value\": ";
        assertRefused("[" + first + attributes(90) + "}, " + first + attributes(99).replace("\"a", "\"b") + "}]");
        String values = "{\"op\": \"add\", \"path\": \"emails\", \"value\": ";
        assertThat(patched("[" + values + texts(999) + "}]").get("emails").size()).isEqualTo(1_000);
        assertRefused("[" + values + texts(999) + "}, " + values + "\"another\"}]");
    }

    @Test
    void few_operations_have_a_filter() throws Exception {
        String filtered = "{\"op\": \"remove\", \"path\": \"members[value eq \\\"x\\\"]\"}";
        assertThat(patched("[" + String.join(",", Collections.nCopies(100, filtered)) + "]").get("members").size())
                .isEqualTo(3);
        assertRefused("[" + String.join(",", Collections.nCopies(101, filtered)) + "]");
        String inside = "{\"op\": \"add\", \"value\": {\"members[value eq \\\"x\\\"].display\": \"X\"}}";
        assertRefused("[" + String.join(",", Collections.nCopies(101, inside)) + "]");
        String wordy = "{\"op\": \"remove\", \"path\": \"members[value eq \\\"" + "x".repeat(1_900) + "\\\"]\"}";
        assertRefused("[" + String.join(",", Collections.nCopies(11, wordy)) + "]");
    }

    private static String attributes(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"a" + i + "\": 1").collect(Collectors.joining(",", "{", "}"));
    }

    private static String texts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private static void assertRead(String body) {
        assertThat(new ScimAnswers(JSON).read(body).isEmpty()).isFalse();
    }

    private static void assertTooMuch(String body) {
        assertThatThrownBy(() -> new ScimAnswers(JSON).read(body)).isInstanceOf(ScimException.class)
                .hasMessageContaining("t most");
    }

    private static void assertRefused(String operations) {
        assertThatThrownBy(() -> patched(operations)).as(operations).isInstanceOf(ScimException.class);
    }

    private static boolean finds(String filter) throws Exception {
        return ScimFilter.of(filter).matches(JSON.readTree(LIN));
    }

    private static ObjectNode patched(String operations) throws Exception {
        ObjectNode resource = (ObjectNode) JSON.readTree(LIN);
        ScimPatch.apply(JSON.readTree("{\"Operations\": " + operations + "}"), resource);
        return resource;
    }
}
