package org.calends.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.smallrye.config.PropertiesConfigSource;

class ConfigurationCheckTest {

    /** Off in tests, whose measures have names that begin like settings. */
    private static final String VALIDATED = "smallrye.config.mapping.validate-unknown";

    private static List<String> faults(Map<String, String> written) {
        return new ConfigurationCheck(builder -> builder
                .withSources(new PropertiesConfigSource(written, "file:/etc/calends/x.properties", 500)))
                .faults().stream().map(Finding::inLines).toList();
    }

    @Test
    void what_ships_has_no_fault() {
        assertThat(faults(Map.of())).isEmpty();
    }

    @Test
    void every_fault_is_named_at_once_with_value_source_and_example() {
        List<String> faults = faults(Map.of("calends.check.every", "soon", "calends.base-url", "calends.example.com",
                "calends.zone", "Mars/Base", "quarkus.http.port", "80800"));

        assertThat(faults).hasSize(4);
        assertThat(faults.get(0)).contains("calends.base-url", "\"calends.example.com\" from file /etc/calends/x.properties",
                "Example: calends.base-url=https://calends.example.com");
        assertThat(faults.get(1)).contains("calends.check.every", "\"soon\"", "Example: calends.check.every=1h");
        assertThat(faults.get(2)).contains("calends.zone", "not a time zone");
        assertThat(faults.get(3)).contains("quarkus.http.port", "\"80800\"", "Example: quarkus.http.port=8080");
    }

    @Test
    void a_setting_that_does_not_exist_is_led_to_the_nearest_one() {
        assertThat(faults(Map.of("calends.chek.every", "1h", VALIDATED, "true"))).singleElement().asString().contains(
                "there is no such setting",
                "Did you mean calends.check.every=1h?");
    }

    @Test
    void what_has_the_wrong_type_says_which_it_should_have() {
        assertThat(faults(Map.of("calends.check.lease", "two minutes"))).singleElement().asString()
                .contains("calends.check.lease: \"two minutes\"").doesNotContain("missing")
                .contains("Example: calends.check.lease=PT2M");
    }

    @Test
    void what_is_secret_is_not_repeated() {
        assertThat(ConfigurationCheck.isSecret("quarkus.datasource.password")).isTrue();
        assertThat(ConfigurationCheck.isSecret("calends.base-url")).isFalse();
    }
}
