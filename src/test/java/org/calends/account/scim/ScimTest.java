package org.calends.account.scim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.calends.Api;
import org.calends.account.person.Account;
import org.calends.account.person.Accounts;
import org.calends.account.person.ApiKeyDraft;
import org.calends.account.person.ApiKeys;
import org.calends.account.person.ExternalGroups;
import org.calends.account.person.KeyScope;
import org.calends.account.person.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

/** The life of a user and of a group, as a directory lives it. */
@QuarkusTest
@Tag("database")
class ScimTest {

    private static final String TYPE = "application/scim+json";
    private static final List<String> KEYS = List.of("directory", "all");

    @Inject
    Accounts accounts;

    @Inject
    ApiKeys keys;

    @Inject
    ScimRoles roles;

    @Inject
    Event<ExternalGroups> announcements;

    private final String name = "scim-" + UUID.randomUUID();
    private String key;

    @BeforeEach
    void a_key_for_it() {
        UUID admin = accounts.byName("admin").orElseThrow().id();
        key = keys.make(admin, new ApiKeyDraft("directory", List.of(KeyScope.SCIM), Instant.parse("2999-01-01T00:00:00Z")))
                .key();
    }

    @AfterEach
    void it_leaves_nobody_and_no_key() {
        accounts.all().stream().filter(account -> account.username().contains(name))
                .forEach(account -> accounts.deactivate(account.id()));
        UUID admin = accounts.byName("admin").orElseThrow().id();
        keys.known(admin).stream().filter(each -> KEYS.contains(each.name())).forEach(each -> keys.revoke(admin, each.id()));
    }

    private RequestSpecification directory() {
        return given().auth().preemptive().oauth2(key).contentType(TYPE).accept(TYPE);
    }

    private String made() {
        return directory().body(Map.of("userName", name, "externalId", "x-" + name, "name",
                Map.of("givenName", "Wang", "familyName", "Fang"), "emails",
                List.of(Map.of("value", name + "@example.com", "primary", true)), "active", true)).post("/scim/v2/Users").then()
                .statusCode(201).contentType(TYPE).header("Location", containsString("/scim/v2/Users/"))
                .header("ETag", notNullValue())
                .body("userName", equalTo(name), "displayName", equalTo("Wang Fang"), "active", equalTo(true),
                        "roles[0].value", equalTo("VIEWER"), "meta.resourceType", equalTo("User"))
                .extract().path("id");
    }

    @Test
    void a_user_is_made_found_changed_ended_deleted_and_made_again() {
        String id = made();
        directory().queryParam("filter", "userName eq \"" + name.toUpperCase() + "\"").get("/scim/v2/Users").then()
                .statusCode(200)
                .body("totalResults", equalTo(1), "startIndex", equalTo(1), "Resources[0].id", equalTo(id));
        directory().queryParam("filter", "externalId eq \"x-" + name + "\" and active eq true").get("/scim/v2/Users").then()
                .body("totalResults", equalTo(1));
        directory().body(Map.of("userName", name)).post("/scim/v2/Users").then().statusCode(409)
                .body("scimType", equalTo("uniqueness"), "status", equalTo("409"));

        directory().body(patch("Replace", "displayName", "Wang F.")).patch("/scim/v2/Users/" + id).then().statusCode(200)
                .body("displayName", equalTo("Wang F."), "externalId", equalTo("x-" + name));
        String own = keys.make(UUID.fromString(id), ApiKeyDraft.named("own")).key();
        given().auth().preemptive().oauth2(own).get("/api/account").then().statusCode(200);

        directory().body(patch("Replace", "active", "False")).patch("/scim/v2/Users/" + id).then().statusCode(200)
                .body("active", equalTo(false));
        given().auth().preemptive().oauth2(own).get("/api/account").then().statusCode(401);
        directory().body(patch("Replace", "active", "True")).patch("/scim/v2/Users/" + id).then().body("active", equalTo(true));

        directory().delete("/scim/v2/Users/" + id).then().statusCode(204);
        directory().get("/scim/v2/Users/" + id).then().statusCode(404).contentType(TYPE);
        directory().queryParam("filter", "userName eq \"" + name + "\"").get("/scim/v2/Users").then().body("Resources",
                empty());
        assertThat(accounts.byName(name).orElseThrow().isActive()).isFalse();
        directory().queryParam("filter", "userName eq \"" + name + "\" or externalId eq \"x-" + name + "\"")
                .get("/scim/v2/Users").then()
                .body("totalResults", equalTo(0));
        assertThat(made()).isEqualTo(id);
        accounts.deactivate(UUID.fromString(id));
    }

    @Test
    void the_parts_of_a_name_are_kept_and_the_whole_follows_where_only_they_change() {
        String id = made();
        directory().get("/scim/v2/Users/" + id).then().body("name.givenName", equalTo("Wang"), "name.familyName",
                equalTo("Fang"));
        directory().body(patch("Replace", "name.familyName", "Li")).patch("/scim/v2/Users/" + id).then().statusCode(200)
                .body("displayName", equalTo("Wang Li"), "name.familyName", equalTo("Li"), "emails[0].value",
                        equalTo(name + "@example.com"));
        Map<String, Object> whole = Map.of("userName", name, "displayName", "Director Wang", "name",
                Map.of("formatted", "Wang Li", "givenName", "Wang", "familyName", "Li"), "preferredLanguage", "de-DE");
        for (int again = 0; again < 2; again++) {
            directory().body(whole).put("/scim/v2/Users/" + id).then().statusCode(200).body("displayName",
                    equalTo("Director Wang"), "emails", nullValue(), "preferredLanguage", equalTo("de"), "active",
                    equalTo(true));
        }
        directory().body(patch("replace", "emails[type eq \"work\"].value", "li-" + name + "@example.com"))
                .patch("/scim/v2/Users/" + id).then().body("emails[0].value", equalTo("li-" + name + "@example.com"));
    }

    @Test
    void roles_of_a_user_count_where_no_groups_are_named() {
        String id = made();
        directory().body(patch("add", "roles", List.of(Map.of("value", "editor")))).patch("/scim/v2/Users/" + id).then()
                .statusCode(200);
        assertThat(accounts.byName(name).orElseThrow().role()).isEqualTo(Role.EDITOR);
        directory().body(patch("replace", "roles", List.of(Map.of("value", "viewer")))).patch("/scim/v2/Users/" + id).then()
                .body("roles", hasSize(1), "roles[0].value", equalTo("VIEWER"));
    }

    @Test
    void who_changes_what_has_changed_meanwhile_is_told_so() {
        String id = made();
        String tag = directory().get("/scim/v2/Users/" + id).then().extract().header("ETag");
        directory().header("If-None-Match", tag).get("/scim/v2/Users/" + id).then().statusCode(304);
        directory().header("If-Match", tag).body(patch("replace", "displayName", "Other")).patch("/scim/v2/Users/" + id).then()
                .statusCode(200);
        directory().header("If-Match", tag).body(patch("replace", "displayName", "Third")).patch("/scim/v2/Users/" + id).then()
                .statusCode(412);
    }

    @Test
    void what_is_wrong_is_said_as_scim_says_it() {
        String id = made();
        directory().body("{\"userName\": ").post("/scim/v2/Users").then().statusCode(400).body("scimType",
                equalTo("invalidSyntax"));
        directory().body(Map.of("userName", "two words")).post("/scim/v2/Users").then().statusCode(400)
                .body("scimType", equalTo("invalidValue"));
        directory().queryParam("filter", "userName").get("/scim/v2/Users").then().statusCode(400)
                .body("scimType", equalTo("invalidFilter"));
        directory().body(Map.of("userName", name + "x")).put("/scim/v2/Users/" + id).then().statusCode(400)
                .body("scimType", equalTo("mutability"));
        directory().body(patch("replace", "externalId", "\u0000")).patch("/scim/v2/Users/" + id).then().statusCode(400);
        directory().body(Map.of("displayName", "a\u0000b")).post("/scim/v2/Groups").then().statusCode(400);
        directory().queryParam("filter", "displayName eq \"\\u0000\"").get("/scim/v2/Groups").then().statusCode(200);
        directory().queryParam("filter", "userName eq \"\\u0000\"").get("/scim/v2/Users").then().body("totalResults",
                equalTo(0));
        directory().queryParam("count", "many").get("/scim/v2/Users").then().statusCode(400).body("scimType",
                equalTo("invalidValue"));
        directory().body("x".repeat(1_100_000)).post("/scim/v2/Users").then().statusCode(413).contentType(TYPE);
        directory().get("/scim/v2/Nothing").then().statusCode(404).contentType(TYPE);
        given().get("/scim/v2/Users").then().statusCode(401).contentType(TYPE).body("status", equalTo("401"));
        String other = keys.make(accounts.byName("admin").orElseThrow().id(), ApiKeyDraft.named("all")).key();
        given().auth().preemptive().oauth2(other).get("/scim/v2/Users").then().statusCode(403).contentType(TYPE);
        given().auth().preemptive().oauth2(key).get("/api/accounts").then().statusCode(403);
        given().auth().preemptive().oauth2(key).get("/api/account").then().statusCode(403);
        given().auth().preemptive().basic("admin", key).get("/scim/v2/Users?count=0").then().statusCode(200);
    }

    @Test
    void nobody_ends_and_no_address_goes_by_what_cannot_be_read() {
        String id = made();
        for (Object value : List.of("yes", "1", 1)) {
            directory().body(patch("replace", "active", value)).patch("/scim/v2/Users/" + id).then().statusCode(400)
                    .contentType(TYPE).body("scimType", equalTo("invalidValue"));
            directory().body(Map.of("userName", name, "active", value)).put("/scim/v2/Users/" + id).then().statusCode(400);
        }
        for (String path : List.of("emails", "emails.value", "name", "externalId.value")) {
            directory().body(patch("replace", path, path.startsWith("emails") ? "new@example.com" : "New"))
                    .patch("/scim/v2/Users/" + id).then().statusCode(400);
        }
        directory().get("/scim/v2/Users/" + id).then().body("active", equalTo(true), "emails[0].value",
                equalTo(name + "@example.com"), "externalId", equalTo("x-" + name));
        String group = directory().body(Map.of("displayName", name, "members", List.of(Map.of("value", id))))
                .post("/scim/v2/Groups").then().statusCode(201).extract().path("id");
        directory().body(patch("replace", "members.value", id)).patch("/scim/v2/Groups/" + group).then().statusCode(400);
        directory().body(Map.of("displayName", name, "members", id)).put("/scim/v2/Groups/" + group).then().statusCode(400);
        directory().get("/scim/v2/Groups/" + group).then().body("members", hasSize(1));
        directory().body(patch("replace", "displayName", name + " 2")).patch("/scim/v2/Groups/" + group).then()
                .statusCode(200);
        directory().body(patch("remove", "members", List.of(Map.of("value", id)))).patch("/scim/v2/Groups/" + group).then()
                .statusCode(200);
        directory().body(patch("replace", "externalId", "g")).patch("/scim/v2/Groups/" + group).then().statusCode(200);
        directory().delete("/scim/v2/Groups/" + group).then().statusCode(204);
        assertThat(Api.asAdmin().queryParam("kind", "DIRECTORY_GROUP_CHANGED").get("/api/security-events").then().extract()
                .<List<String>> path("items.findAll { it.subject.startsWith('" + name + "') }.detail"))
                .containsExactly("deleted",
                        "-1: " + name, name + " -> " + name + " 2", "made; +1: " + name);
    }

    @Test
    void an_address_asks_for_what_is_known_and_once() {
        String id = made();
        directory().body(patch("replace", "active", false)).patch("/scim/v2/Users/" + id + "?dryRun=true").then()
                .statusCode(400).contentType(TYPE).body("status", equalTo("400"), "detail", containsString("dryRun"));
        directory().get("/scim/v2/Users/" + id).then().body("active", equalTo(true));
        directory().get("/scim/v2/Users?filterr=x").then().statusCode(400).contentType(TYPE);
        directory().get("/scim/v2/Groups?count=1&count=2").then().statusCode(400).contentType(TYPE);
        directory().delete("/scim/v2/Users/" + id + "?force=true").then().statusCode(400);
        directory().get("/scim/v2/Users?count=1&sortBy=userName&sortOrder=descending").then().statusCode(200);
        directory().get("/scim/v2/Schemas?attributes=name&startIndex=1&count=10").then().statusCode(200);
        directory().get("/scim/v2/Users/" + id + "?excludedAttributes=groups").then().statusCode(200);
    }

    @Test
    void who_comes_again_has_the_role_of_somebody_new() {
        String id = made();
        directory().body(patch("add", "roles", List.of(Map.of("value", "ADMIN")))).patch("/scim/v2/Users/" + id).then()
                .statusCode(200).body("roles[0].value", equalTo("ADMIN"));
        directory().delete("/scim/v2/Users/" + id).then().statusCode(204);
        assertThat(made()).isEqualTo(id);
    }

    @Test
    void the_last_administrator_stays() {
        String admin = accounts.byName("admin").orElseThrow().id().toString();
        List<UUID> others = accounts.administrators().stream().map(Account::id).filter(id -> !id.toString().equals(admin))
                .toList();
        others.forEach(accounts::deactivate);
        directory().body(patch("replace", "active", false)).patch("/scim/v2/Users/" + admin).then().statusCode(409)
                .contentType(TYPE);
        directory().delete("/scim/v2/Users/" + admin).then().statusCode(409);
        directory().get("/scim/v2/Users/" + admin).then().body("active", equalTo(true));
        others.forEach(accounts::activate);
    }

    @Test
    void a_group_means_a_role_for_as_long_as_one_is_in_it() {
        String editors = "editors of " + name;
        QuarkusMock.installMockForInstance(new ScimRoles(accounts, announcements, settings(editors)), roles);
        String id = made();
        String group = directory().body(Map.of("displayName", editors, "members", List.of(Map.of("value", id))))
                .post("/scim/v2/Groups").then().statusCode(201).body("members", hasSize(1)).extract().path("id");
        assertThat(accounts.byName(name).orElseThrow().role()).isEqualTo(Role.EDITOR);
        directory().get("/scim/v2/Users/" + id).then().body("groups[0].value", equalTo(group));
        directory().queryParam("excludedAttributes", "members").queryParam("filter", "displayName eq \"" + editors + "\"")
                .get("/scim/v2/Groups").then().body("Resources[0].members", nullValue(), "Resources[0].id", equalTo(group));

        directory().body(Map.of("schemas", List.of(), "Operations",
                List.of(Map.of("op", "remove", "path", "members[value eq \"" + id + "\"]")))).patch("/scim/v2/Groups/" + group)
                .then()
                .statusCode(200).body("members", empty());
        assertThat(accounts.byName(name).orElseThrow().role()).isEqualTo(Role.VIEWER);

        directory().body(patch("add", "members", List.of(Map.of("value", id)))).patch("/scim/v2/Groups/" + group).then()
                .statusCode(200);
        assertThat(accounts.byName(name).orElseThrow().role()).isEqualTo(Role.EDITOR);
        directory().delete("/scim/v2/Groups/" + group).then().statusCode(204);
        assertThat(accounts.byName(name).orElseThrow().role()).isEqualTo(Role.VIEWER);
        directory().body(Map.of("displayName", editors, "members", List.of(Map.of("value", UUID.randomUUID()))))
                .post("/scim/v2/Groups").then().statusCode(400);
    }

    @Test
    void it_tells_what_it_can_do() {
        directory().get("/scim/v2/ServiceProviderConfig").then().statusCode(200).body("patch.supported", equalTo(true));
        directory().get("/scim/v2/ResourceTypes").then().body("totalResults", equalTo(2));
        directory().get("/scim/v2/ResourceTypes/User").then().body("endpoint", equalTo("/Users"));
        directory().get("/scim/v2/Schemas/" + ScimUserJson.SCHEMA).then().body("name", equalTo("User"));
        directory().queryParam("count", 0).get("/scim/v2/Users").then().body("Resources", empty(), "itemsPerPage", equalTo(0));
        directory().queryParam("startIndex", 2).queryParam("count", 1).get("/scim/v2/Users").then().body("startIndex",
                equalTo(2));
    }

    private static Map<String, Object> patch(String op, String path, Object value) {
        return Map.of("schemas", List.of("urn:ietf:params:scim:api:messages:2.0:PatchOp"), "Operations",
                List.of(Map.of("op", op, "path", path, "value", value)));
    }

    private static ScimSettings settings(String editors) {
        return new ScimSettings() {
            @Override
            public Optional<Set<String>> viewers() {
                return Optional.empty();
            }

            @Override
            public Optional<Set<String>> editors() {
                return Optional.of(Set.of(editors));
            }

            @Override
            public Optional<Set<String>> admins() {
                return Optional.empty();
            }

            @Override
            public Optional<Role> otherwise() {
                return Optional.empty();
            }
        };
    }
}
