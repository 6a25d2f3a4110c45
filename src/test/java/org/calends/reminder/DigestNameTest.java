package org.calends.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class DigestNameTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 4, 26);
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
    void the_thousandth_mail_of_a_day_is_found_with_few_questions() {
        AtomicInteger asked = new AtomicInteger();
        gone.add("a:1");
        IntStream.rangeClosed(2, 999).forEach(number -> gone.add("a:1#" + number));

        String open = Digest.open("a:1", name -> asked.incrementAndGet() > 0 && gone.contains(name));

        assertThat(open).isEqualTo("a:1#1000");
        assertThat(asked).hasValueLessThan(25);
    }

    @Test
    void a_name_has_room_in_the_ledger_whatever_the_address_and_is_another_for_another_matter() {
        Recipient longest = Recipient.onDuty("x".repeat(64) + "@" + ("y".repeat(58) + ".").repeat(3) + "example").orElseThrow();
        String name = Digest.handedOver(longest, TODAY, gone::contains);

        assertThat(name + "#1000000").hasSizeLessThanOrEqualTo(60);
        assertThat(name).isEqualTo(Digest.handedOver(longest, LocalDate.of(2021, 4, 26), gone::contains))
                .isNotEqualTo(Digest.handedOver(longest, TODAY.plusDays(1), gone::contains))
                .isNotEqualTo(Digest.handedOver(LIN, TODAY, gone::contains))
                .isNotEqualTo(Digest.escalated(longest, TODAY, gone::contains));
    }
}
