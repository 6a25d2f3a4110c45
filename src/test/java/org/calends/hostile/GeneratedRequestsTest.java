package org.calends.hostile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.calends.Api;
import org.calends.hostile.HostileRequest.Identity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;

/**
 * Whatever is sent, the answer is no failure of ours and tells nothing of our inside (acceptance row A8). A few hundred
 * requests in every build; as many as wanted by {@code ./mvnw test -Dtest=GeneratedRequestsTest -Dcalends.requests=100000
 * [-Dcalends.seed=7]}.
 */
@QuarkusTest
@TestProfile(HostileProfile.class)
class GeneratedRequestsTest {

    private static final int REQUESTS = Integer.getInteger("calends.requests", 300);
    private static final long SEED = Long.getLong("calends.seed", 20261130L);
    private static final Map<Identity, String> CREDENTIALS = Map.of(Identity.ADMIN, "admin:admin", Identity.VIEWER,
            "onlooker:a long pass phrase");

    @BeforeEach
    void aViewerIsThere() {
        if (given().auth().preemptive().basic("onlooker", "a long pass phrase").get("/api/workdays").statusCode() == 401) {
            Api.post("/api/accounts",
                    """
                            {"username": "onlooker", "password": "a long pass phrase", "email": "onlooker@example.com", "role": "VIEWER"}""")
                    .statusCode(201);
        }
    }

    @Test
    void no_request_that_the_api_describes_makes_it_fail() throws Exception {
        String openApi = Api.asAdmin().queryParam("format", "json").get("/q/openapi").asString();
        ApiRequests requests = new ApiRequests(openApi, new HostileValues(SEED));
        Sender sender = sender();

        for (int i = 0; i < REQUESTS; i++) {
            HostileRequest request = requests.next();
            requests.made(request, sender.send(request));
        }

        tell(REQUESTS + " requests to " + requests.operations() + " operations", sender);
        assertThat(sender.faults()).isEmpty();
    }

    @Test
    void no_calendar_program_makes_it_fail() throws Exception {
        DavRequests requests = new DavRequests(new HostileValues(SEED));
        Sender sender = sender();

        for (int i = 0; i < REQUESTS; i++) {
            sender.send(requests.next());
        }

        tell(REQUESTS + " CalDAV requests", sender);
        assertThat(sender.faults()).isEmpty();
    }

    private static Sender sender() {
        return new Sender("http://localhost:" + RestAssured.port, CREDENTIALS);
    }

    private static void tell(String what, Sender sender) {
        System.out.println(what + ", seed " + SEED + ": " + sender.summary());
    }
}
