package org.calends.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class BaseUrlSettingsTest {

    @ParameterizedTest
    @CsvSource({ "https://calends.example.com, https://calends.example.com",
            "https://calends.example.com/, https://calends.example.com",
            "https://example.com/calends//, https://example.com/calends", "http://${host}, http://localhost:8080" })
    void whatever_is_appended_begins_with_the_only_slash(String written, String read) {
        var config = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredInterceptors().withSources(
                new PropertiesConfigSource(Map.of("calends.base-url", written, "host", "localhost:8080/"), "test", 100))
                .build();

        assertThat(config.getValue("calends.base-url", String.class)).isEqualTo(read);
    }
}
