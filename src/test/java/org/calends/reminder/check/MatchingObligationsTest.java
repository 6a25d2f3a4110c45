package org.calends.reminder.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.calends.account.person.Addresses;
import org.calends.authority.AuthorityDictionary;
import org.calends.obligation.model.Obligation;
import org.calends.reminder.plan.Audience;
import org.calends.subscription.disclosure.SampleDisclosures;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.SampleSubscriptions;
import org.calends.subscription.wish.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a preview finds of what is near, and how far it looks. */
class MatchingObligationsTest {

    private static final Instant NOW = Instant.parse("2021-05-03T00:00:00Z");
    private static final Predicate<Obligation> ALL = each -> true;
    private static final List<Obligation> FIVE_THOUSAND = IntStream.rangeClosed(1, 5_001)
            .mapToObj(number -> anObligation().numbered(number).written()).toList();

    private final List<Obligation> asked = new ArrayList<>();

    /** Parts of so many obligations as the database would give them. */
    private MatchingObligations among(int count, Predicate<Obligation> wish, Predicate<Obligation> shown) {
        List<Obligation> open = FIVE_THOUSAND.subList(0, count);
        return MatchingObligations.among((after, size) -> {
            asked.add(after);
            int from = open.indexOf(after) + 1;
            return open.subList(from, Math.min(count, from + size));
        }, wish, shown);
    }

    @ParameterizedTest
    @CsvSource({ "0, 1", "1, 1", "499, 1", "500, 2", "501, 2", "1000, 3", "1001, 3" })
    void part_after_part_is_read_until_one_is_not_full(int count, int parts) {
        MatchingObligations matchingObligations = among(count, ALL, ALL);

        assertThat(matchingObligations).isEqualTo(new MatchingObligations(FIVE_THOUSAND.subList(0, count), true));
        assertThat(asked).hasSize(parts);
    }

    @ParameterizedTest
    @CsvSource({ "4999, 4999, true", "5000, 5000, false", "5001, 5000, false" })
    void of_very_many_only_the_soonest_are_looked_at_and_it_says_so(int count, int found, boolean all) {
        MatchingObligations matchingObligations = among(count, ALL, ALL);

        assertThat(matchingObligations.obligations()).hasSize(found);
        assertThat(matchingObligations.all()).isEqualTo(all);
        assertThat(asked).hasSize(10);
    }

    @Test
    void only_what_is_asked_for_and_may_be_shown_is_found() {
        Obligation first = FIVE_THOUSAND.get(0);
        Obligation second = FIVE_THOUSAND.get(1);

        assertThat(among(2, each -> each != first, ALL).obligations()).containsExactly(second);
        assertThat(among(2, ALL, each -> each != second).obligations()).containsExactly(first);
    }

    private static LocalDate through(SampleSubscriptions sample, IntSupplier longestOwnLead) {
        Subscription subscription = sample.written();
        return MatchingObligations.through(subscription,
                new Audience(List.of(subscription), SampleDisclosures.of(Addresses.NONE),
                        AuthorityDictionary.BUILT_IN),
                longestOwnLead, NOW, 30);
    }

    private static final IntSupplier UNASKED = () -> {
        throw new AssertionError("whoever chose days need not know those of the obligations");
    };

    @Test
    void it_looks_so_far_that_whoever_is_told_within_the_days_is_found() {
        LocalDate usual = through(aSubscription(), () -> 0);

        assertThat(through(aSubscription(), () -> 200)).isEqualTo(LocalDate.of(2021, 5, 3).plusDays(230));
        assertThat(usual).as("a kind has leads of its own").isAfter(LocalDate.of(2021, 6, 2));
        assertThat(through(aSubscription().reminding(200, 1), UNASKED)).isEqualTo(LocalDate.of(2021, 5, 3).plusDays(230));
        assertThat(through(aSubscription().reminding(200).onWorkingDaysOnly(), UNASKED))
                .as("told before a long rest").isEqualTo(LocalDate.of(2021, 5, 3).plusDays(250));
    }

    @Test
    void the_days_are_the_subscribers() {
        assertThat(through(aSubscription().reminding(200).in("America/New_York"), UNASKED))
                .as("it is still the second there").isEqualTo(LocalDate.of(2021, 5, 2).plusDays(230));
    }

    @ParameterizedTest
    @CsvSource({ "369, 400", "370, 400", "371, 401" })
    void what_goes_into_a_calendar_is_found_further_ahead(int longestOwnLead, int days) {
        assertThat(through(aSubscription().by(Channel.INVITE), () -> longestOwnLead))
                .isEqualTo(LocalDate.of(2021, 5, 3).plusDays(days));
        assertThat(through(aSubscription().by(Channel.MAIL), () -> longestOwnLead))
                .isEqualTo(LocalDate.of(2021, 5, 3).plusDays(longestOwnLead + 30));
    }
}
