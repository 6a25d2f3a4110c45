package org.calends.subscription.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may subscribe without an account. */
class SubscribeSettingsTest {

    private static SubscribeSettings settings(Boolean open, String... domains) {
        return new SubscribeSettings() {

            @Override
            public Optional<Boolean> open() {
                return Optional.ofNullable(open);
            }

            @Override
            public Optional<List<String>> domains() {
                return Optional.ofNullable(domains).map(List::of);
            }

            @Override
            public Optional<List<String>> shows() {
                return Optional.empty();
            }

            @Override
            public int confirmationsPerAddress() {
                return 3;
            }

            @Override
            public int confirmationsPerHour() {
                return 300;
            }
        };
    }

    @Test
    void the_page_is_closed_unless_somebody_says_whose_addresses_may() {
        assertThat(settings(null, (String[]) null).isOpen()).isFalse();
        assertThat(settings(null).isOpen()).as("an empty list names nobody").isFalse();
        assertThat(settings(null, "example.com").isOpen()).isTrue();
    }

    @Test
    void what_is_said_plainly_goes_before_the_domains() {
        assertThat(settings(true, (String[]) null).isOpen()).isTrue();
        assertThat(settings(false, "example.com").isOpen()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "wang@example.com, true", "Wang@EXAMPLE.com, true", "wang@bücher.example, true",
            "wang@xn--bcher-kva.example, true", "wang@notexample.com, false", "wang@sub.example.com, false",
            "wang@example.com.evil.example, false", "example.com@evil.example, false", "a@example.com@evil.example, false" })
    void an_address_is_admitted_by_its_whole_domain(String address, boolean admitted) {
        assertThat(settings(null, "example.com", "bücher.example").admits(address)).isEqualTo(admitted);
        assertThat(settings(true, (String[]) null).admits(address)).as("every domain").isTrue();
    }
}
