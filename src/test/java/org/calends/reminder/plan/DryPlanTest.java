package org.calends.reminder.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.reminder.ledger.SampleLedger.aRowOf;
import static org.calends.reminder.plan.SampleChecks.aCheck;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.calends.obligation.model.Obligation;
import org.calends.reminder.ledger.LedgerEntry;
import org.calends.reminder.ledger.NewReminder;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.SampleLedger;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.SampleSubscriptions;
import org.calends.subscription.wish.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a preview takes from the planner: what one subscriber would be told, and which obligations can concern somebody. */
class DryPlanTest {

    private static final Obligation OBLIGATION = anObligation().due("2021-05-10").reminding(7, 0).written();
    private static final String FIRST_MOMENT = "2021-05-03T08:00+08:00";

    private static List<Reminder> next(String now, SampleSubscriptions subscription, LedgerEntry... told) {
        Instant moment = OffsetDateTime.parse(now).toInstant();
        return new ObligationPlanner(aCheck().with(subscription).at(now), name -> false).look(OBLIGATION, List.of(told))
                .planned().fresh().stream().filter(NewReminder::isToBeTold)
                .filter(row -> row.recipient().email().equals("wang@example.com")).map(row -> Reminder.imagined(row, moment))
                .toList();
    }

    private static List<String> words(List<Reminder> found) {
        return found.stream().map(each -> each.occasion() + " " + each.step()).toList();
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-03T07:59:59+08:00, ''", "2021-05-03T08:00+08:00, LEAD 7", "2021-05-10T07:59:59+08:00, LEAD 7",
            "2021-05-10T08:00+08:00, DUE_TODAY 0", "2021-05-11T08:00+08:00, OVERDUE 1" })
    void the_next_check_tells_what_a_check_of_this_moment_tells_and_nothing_that_it_passes_over(String now, String expected) {
        assertThat(String.join(",", words(next(now, aSubscription())))).isEqualTo(expected);
    }

    @Test
    void what_was_told_is_not_told_again() {
        Subscription wang = aSubscription().written();

        assertThat(next(FIRST_MOMENT, aSubscription(), aRowOf(OBLIGATION).to(wang).told())).isEmpty();
        assertThat(next(FIRST_MOMENT, aSubscription(), aRowOf(OBLIGATION).ofRevision(9).to(wang).told()))
                .as("of another date").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-04, 0", "2021-05-03, 1" })
    void who_pauses_is_told_nothing_until_the_day_of_being_back(String until, int mails) {
        assertThat(next(FIRST_MOMENT, aSubscription().pausedUntil(until).by(Channel.MAIL, Channel.INVITE)))
                .hasSize(2 * mails);
    }

    @Test
    void each_channel_brings_its_own() {
        assertThat(words(next(FIRST_MOMENT, aSubscription().by(Channel.MAIL)))).containsExactly("LEAD 7");
        assertThat(words(next(FIRST_MOMENT, aSubscription().by(Channel.INVITE)))).containsExactly("INVITATION 0");
        assertThat(words(next(FIRST_MOMENT, aSubscription().by(Channel.MAIL, Channel.INVITE))))
                .containsExactly("LEAD 7", "INVITATION 0");
        assertThat(next(FIRST_MOMENT, aSubscription().by(Channel.FEED))).isEmpty();
    }

    @Test
    void an_invitation_goes_out_once_for_each_date() {
        SampleLedger invited = aRowOf(OBLIGATION).telling(Occasion.INVITATION, 0)
                .to(aSubscription().by(Channel.INVITE).written());

        assertThat(next(FIRST_MOMENT, aSubscription().by(Channel.INVITE), invited.told())).isEmpty();
    }

    @Test
    void the_first_check_of_a_subscription_brings_a_summary() {
        assertThat(next(FIRST_MOMENT, aSubscription().openedAt("2021-05-02T23:00:00Z"))).singleElement()
                .extracting(Reminder::digest).asString().startsWith("s:");
    }

    @Test
    void what_is_imagined_has_an_id_of_its_own_and_is_only_foreseen() {
        assertThat(next(FIRST_MOMENT, aSubscription().by(Channel.MAIL, Channel.INVITE))).extracting(Reminder::id)
                .doesNotContainNull().doesNotHaveDuplicates();
        assertThat(next(FIRST_MOMENT, aSubscription())).allMatch(row -> row.notAfter() == null);
    }

    @Test
    void an_obligation_reaches_its_owner_its_deputy_the_contact_and_whoever_asks_for_it_and_nobody_else() {
        Obligation obligation = anObligation().due("2021-05-10").setBy("MIIT").ownedBy("Lin@example.com")
                .withDeputy("zhao@example.com").written();
        SampleChecks check = aCheck().with(aSubscription().toAuthorities("MIIT")).escalating(1, "head@example.com", 0);

        for (String person : List.of("lin@example.com", "zhao@example.com", "head@example.com", "wang@example.com")) {
            assertThat(reaching(check, person)).as(person).accepts(obligation);
        }
        assertThat(reaching(check, "other@example.com")).rejects(obligation);
        assertThat(reaching(aCheck().with(aSubscription().toAuthorities("CAC")), "wang@example.com")).rejects(obligation);
        assertThat(reaching(aCheck().with(aSubscription().pausedUntil("2021-05-04")), "wang@example.com"))
                .rejects(anObligation().due("2021-05-10").ownedBy(null).written());
    }

    private static Predicate<Obligation> reaching(SampleChecks check, String person) {
        return check.at(FIRST_MOMENT).circumstances().reaching(Set.of(person));
    }
}
