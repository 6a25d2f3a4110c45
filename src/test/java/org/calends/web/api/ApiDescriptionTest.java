package org.calends.web.api;

import static org.calends.Api.asAdmin;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ApiDescriptionTest {

    @Test
    void programs_are_told_of_the_api_and_the_feeds_and_not_of_pages() {
        asAdmin().accept("application/json").get("/q/openapi").then().statusCode(200)
                .body("paths.keySet()", everyItem(either(startsWith("/api/")).or(startsWith("/feeds/"))))
                .body("paths.keySet()", hasItems("/api/obligations", "/api/subscriptions", "/feeds/{name}"));
    }

    @Test
    void a_draft_is_shown_by_an_example() {
        asAdmin().accept("application/json").get("/q/openapi").then()
                .body("components.schemas.ObligationDraft.examples[0].kind", startsWith("CONSULTATION"));
    }
}
