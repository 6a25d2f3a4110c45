package org.calends.reminder.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
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

    @Test
    void each_matter_has_a_mail_of_its_own_that_goes_on_under_the_next_name_once_it_has_left() {
        List<String> names = List.of(Digest.summary(LIN, TODAY, gone::contains), Digest.late(LIN, TODAY, gone::contains),
                Digest.duty(LIN, TODAY, gone::contains), Digest.news(LIN, TODAY, gone::contains),
                Digest.handedOver(LIN, TODAY, gone::contains), Digest.escalated(LIN, TODAY, gone::contains),
                Digest.changedByOthers(LIN, TODAY, gone::contains));
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.endsWith(":2021-04-26"));
        gone.addAll(names);

        assertThat(Digest.news(LIN, TODAY, gone::contains)).isEqualTo(names.get(3) + "#2");
        assertThat(Digest.escalated(LIN, TODAY, gone::contains)).isEqualTo(names.get(5) + "#2");
        assertThat(Digest.changedByOthers(LIN, TODAY, gone::contains)).isEqualTo(names.get(6) + "#2");
    }

    @Test
    void news_is_one_persons_by_whatever_subscription_and_however_the_address_is_written() {
        String news = Digest.news(new Recipient("a", null, "Lin@Example.com"), TODAY, gone::contains);

        assertThat(news).isEqualTo(Digest.news(LIN, TODAY, gone::contains));
        assertThat(Digest.isOfAPerson(news)).isTrue();
        assertThat(Digest.isOfAPerson(Digest.late(LIN, TODAY, gone::contains))).isFalse();
    }

    @Test
    void what_others_changed_stays_with_whom_it_is_meant_for_and_nothing_else_does() {
        assertThat(Digest.isPersonal(Digest.changedByOthers(LIN, TODAY, gone::contains))).isTrue();
        assertThat(Digest.isPersonal(Digest.news(LIN, TODAY, gone::contains))).isFalse();
        assertThat(Digest.isPersonal(null)).isFalse();
        assertThat(Digest.isSummary(null)).isFalse();
    }
}
