package org.calends.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

class DigestNameTest {

    private static final Instant NOW = Instant.parse("2021-04-26T01:00:00Z");
    private static final Recipient LIN = Recipient.onDuty("lin@example.com").orElseThrow();

    private final Set<String> gone = new HashSet<>();

    @Test
    void what_comes_after_mails_that_have_left_shares_the_first_that_has_not() {
        for (String name : new String[] { "a:1", "a:1#2", "a:1#3", "a:1#4" }) {
            assertThat(Digest.open("a:1", gone::contains)).isEqualTo(name);
            gone.add(name);
        }
        assertThat(Digest.open("a:1#2", gone::contains)).isEqualTo("a:1#5");
    }

    @Test
    void a_name_has_room_in_the_ledger_whatever_the_address_and_is_another_for_another_matter() {
        Recipient longest = Recipient.onDuty("x".repeat(64) + "@" + ("y".repeat(58) + ".").repeat(3) + "example").orElseThrow();
        String name = Digest.handedOver(longest, NOW, gone::contains);

        assertThat(name + "#1000000").hasSizeLessThanOrEqualTo(60);
        assertThat(name).isEqualTo(Digest.handedOver(longest, NOW.plusSeconds(299), gone::contains))
                .isNotEqualTo(Digest.handedOver(longest, NOW.plusSeconds(300), gone::contains))
                .isNotEqualTo(Digest.handedOver(LIN, NOW, gone::contains))
                .isNotEqualTo(Digest.escalated(longest, NOW, gone::contains));
    }
}
