package org.calends.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which addresses a route of the code means. */
class AllowedMethodsTest {

    @ParameterizedTest
    @CsvSource({ "/api/obligations/{id}, /api/obligations/7, true", "/api/obligations/{id}, /api/obligations/7/, true",
            "/api/obligations/{id}, /api/obligations, false", "/api/obligations/{id}, /api/obligations/7/history, false",
            "/caldav/{path:.*}, /caldav/a/b.ics, true", "/feeds/{name}, /feeds/x.ics, true", "/a.b, /axb, false",
            "/, /, true" })
    void a_route_means_its_addresses(String route, String address, boolean means) {
        assertThat(AllowedMethods.pattern(route).matcher(address).matches()).isEqualTo(means);
    }
}
