package org.calends.web.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.hamcrest.Matchers.containsString;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What a backup holds is shown by the process that is backed up and restored, in {@code RestoredIT}. */
@QuarkusTest
@Tag("database")
class BackupResourceTest {

    @Test
    void what_is_no_file_of_ours_is_refused_in_words() {
        asAdmin().get("/api/backup").then().statusCode(409).body("detail", containsString("use pg_dump"));
    }

    @Test
    void an_export_holds_every_table_and_secrets_only_when_asked_for() throws IOException {
        assertThat(names("/api/export")).contains("manifest.json", "tables/obligation.jsonl", "obligations/obligations.csv",
                "obligations/obligations.ics").doesNotContain("tables/signing_secret.jsonl");
        assertThat(names("/api/export?secrets=true")).contains("tables/signing_secret.jsonl");
    }

    private static List<String> names(String address) throws IOException {
        List<String> names = new ArrayList<>();
        byte[] file = asAdmin().get(address).then().statusCode(200).contentType("application/zip").extract().asByteArray();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void only_administrators_may_carry_everything_away() {
        given().get("/api/backup").then().statusCode(401);
        given().get("/api/export").then().statusCode(401);
    }
}
