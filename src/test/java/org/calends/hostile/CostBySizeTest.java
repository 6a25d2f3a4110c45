package org.calends.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.calends.Api;
import org.calends.hostile.Doors.Door;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;

/**
 * What costs most at each door costs no more than two seconds of a core and 64 MB at the door's limit, and grows no faster than
 * the request. In every build at the limit; {@code ./mvnw test -Dtest=CostBySizeTest -Dcalends.costs=target/costs.md} also
 * writes the table, at a quarter, at a half and at the whole, uploads included.
 */
@QuarkusTest
@TestProfile(HostileProfile.class)
class CostBySizeTest {

    private static final String TABLE = System.getProperty("calends.costs");
    private static final Pattern ONLY = Pattern.compile(System.getProperty("calends.doors", ".*"));
    private static final int ENTRIES_THERE = Integer.getInteger("calends.entries", 0);
    private static final double MOST_SECONDS = 2;
    /**
     * Not of documents, imports and entries that are there: those are read in parts, so that what is allocated is not what is
     * held.
     */
    private static final double MOST_MEGABYTES = 64;
    private static final int WARM_UP = 16;
    private static final int ENTRIES = 5_000;

    private final List<String> faults = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private int status;

    @Test
    void no_request_within_the_limits_costs_much() throws Exception {
        for (Door door : Doors.all()) {
            if (ONLY.matcher(door.name()).matches() && (TABLE != null || door.isAlwaysMeasured())) {
                measure(door);
            }
        }

        if (TABLE != null) {
            if (ONLY.matcher(Doors.ENTRIES).matches()) {
                measure(fetchingEntries());
            }
            if (ONLY.matcher("page: of people").matches()) {
                for (Door door : PageDoors.all()) {
                    measure(door);
                }
            }
            if (ENTRIES_THERE > 0) {
                for (Door door : Answers.about(ENTRIES_THERE)) {
                    measure(door);
                }
            }
            Files.write(Path.of(TABLE), rows);
        }
        assertThat(faults).isEmpty();
    }

    /** As many entries as can be fetched at once, all of them there. */
    private static Door fetchingEntries() {
        String table = IntStream.range(0, ENTRIES).mapToObj(i -> "Entry %d,2031-05-26,Some words about it\n".formatted(i))
                .collect(Collectors.joining("", "title,dueDate,description\n", ""));
        Api.asAdmin().contentType("text/csv").body(table).post("/api/obligations/import").then().statusCode(200);
        List<String> ids = Api.get("/api/obligations.json?dueFrom=2031-05-26&dueTo=2031-05-26").extract().path("id");
        return Doors.fetching(ids.subList(0, ENTRIES));
    }

    private void measure(Door door) throws Exception {
        door.send(RestAssured.port, door.limit() / WARM_UP);
        Cost quarter = TABLE == null ? null : at(door, door.limit() / 4);
        Cost half = TABLE == null ? null : at(door, door.limit() / 2);
        Cost whole = at(door, door.limit());
        if (TABLE != null) {
            rows.add("| %s | %,d | %.2f | %.2f | %.2f | %.1f | %.0f | %.0f | %.0f | %.0f | %d |".formatted(door.name(),
                    door.limit(),
                    quarter.seconds(), half.seconds(), whole.seconds(), whole.seconds() / Math.max(0.005, quarter.seconds()),
                    quarter.megabytes(), half.megabytes(), whole.megabytes(), held(door), status));
            System.out.println(rows.get(rows.size() - 1));
        }
        boolean muchAtOnce = whole.megabytes() > MOST_MEGABYTES && !door.isDocument() && !door.isImport()
                && !door.name().equals(Doors.ENTRIES);
        boolean isBounded = (!door.isUpload() || door.isDocument()) && !door.isPaper() && !door.isAnswer() && !door.isPage();
        if (isBounded && (whole.seconds() > MOST_SECONDS || muchAtOnce)) {
            faults.add(door.name() + ": " + whole);
        }
    }

    private double held(Door door) throws Exception {
        byte[] body = door.content().apply(door.limit());
        return Cost.held(() -> door.send(RestAssured.port, door.limit(), body));
    }

    private Cost at(Door door, int bytes) throws Exception {
        byte[] body = door.content().apply(bytes);
        return Cost.of(() -> {
            Wire.Answer answer = door.send(RestAssured.port, bytes, body);
            status = answer.status();
            if (answer.status() >= 500 || answer.status() == 0) {
                faults.add(door.name() + " of " + bytes + " bytes: " + answer);
            }
        });
    }
}
