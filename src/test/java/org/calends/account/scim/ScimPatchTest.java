package org.calends.account.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    private static boolean finds(String filter) throws Exception {
        return ScimFilter.of(filter).matches(JSON.readTree(LIN));
    }

    private static ObjectNode patched(String operations) throws Exception {
        ObjectNode resource = (ObjectNode) JSON.readTree(LIN);
        ScimPatch.apply(JSON.readTree("{\"Operations\": " + operations + "}"), resource);
        return resource;
    }
}
