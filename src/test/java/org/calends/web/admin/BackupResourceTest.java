package org.calends.web.admin;

import static io.restassured.RestAssured.given;
import static org.calends.Api.asAdmin;
import static org.hamcrest.Matchers.containsString;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What a backup holds is shown by the process that is backed up and restored, in {@code RestoredIT}. */
@QuarkusTest
class BackupResourceTest {

    @Test
    void what_is_no_file_of_ours_is_refused_in_words() {
        asAdmin().get("/api/backup").then().statusCode(409).body("detail", containsString("use pg_dump"));
    }

    @Test
    void only_administrators_may_carry_everything_away() {
        given().get("/api/backup").then().statusCode(401);
    }
}
