package org.calends.reminder.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.reminder.ledger.SampleLedger.aRowOf;
import static org.calends.reminder.plan.SampleChecks.aCheck;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.SampleObligations;
import org.calends.obligation.value.Kind;
import org.calends.reminder.ledger.LedgerEntry;
import org.calends.reminder.ledger.NewReminder;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.ledger.SampleLedger;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.SampleSubscriptions;
import org.junit.jupiter.api.Test;

/** Who is told of one obligation, all together. */
class ObligationPlannerTest {

    private static final SampleObligations SAMPLE = anObligation().due("2021-05-10").reminding(7, 0);
    private static final UUID TEAM = new UUID(1, 1);
    private static final String FIRST_MOMENT = "2021-05-03T08:00+08:00";

    private static PlanResult look(SampleChecks check, String moment, Obligation obligation, LedgerEntry... present) {
        return new ObligationPlanner(check.at(moment), digest -> false).look(obligation, List.of(present));
    }

    private static List<String> told(SampleChecks check, String moment, Obligation obligation, LedgerEntry... present) {
        return look(check, moment, obligation, present).planned().fresh().stream().filter(NewReminder::isToBeTold)
                .map(row -> row.occasion() + " " + row.step() + " " + row.recipient().email()).toList();
    }

    @Test
    void who_asks_for_it_is_told_and_the_owner_is_not_told_besides() {
        assertThat(told(aCheck().with(aSubscription()), FIRST_MOMENT, SAMPLE.written()))
                .containsExactly("LEAD 7 wang@example.com");
    }

    @Test
    void where_nobody_asks_it_falls_to_the_owner() {
        assertThat(told(aCheck(), FIRST_MOMENT, SAMPLE.written())).containsExactly("LEAD 7 lin@example.com");
        assertThat(told(aCheck().with(aSubscription().toAuthorities("CAC")), FIRST_MOMENT, SAMPLE.written()))
                .containsExactly("LEAD 7 lin@example.com");
    }

    @Test
    void an_owner_who_has_left_is_stood_in_for_by_the_deputy_and_a_deputy_who_has_left_by_nobody() {
        Obligation obligation = anObligation().due("2021-05-10").reminding(7, 0).withDeputy("zhao@example.com").written();

        assertThat(told(aCheck(), FIRST_MOMENT, obligation)).containsExactly("LEAD 7 lin@example.com");
        assertThat(told(aCheck().left("lin@example.com"), FIRST_MOMENT, obligation))
                .containsExactly("LEAD 7 zhao@example.com");
        assertThat(told(aCheck().left("lin@example.com").left("zhao@example.com"), FIRST_MOMENT, obligation)).isEmpty();
    }

    @Test
    void an_owner_outside_the_confidential_team_is_stood_in_for_by_the_deputy_and_one_outside_by_nobody() {
        Obligation hidden = anObligation().due("2021-05-10").reminding(7, 0).ofTeam(TEAM).withDeputy("zhao@example.com")
                .written();

        assertThat(told(aCheck().confidential(TEAM, "lin@example.com"), FIRST_MOMENT, hidden))
                .containsExactly("LEAD 7 lin@example.com");
        assertThat(told(aCheck().confidential(TEAM, "zhao@example.com"), FIRST_MOMENT, hidden))
                .containsExactly("LEAD 7 zhao@example.com");
        assertThat(told(aCheck().confidential(TEAM), FIRST_MOMENT, hidden)).isEmpty();
    }

    @Test
    void of_what_is_confidential_the_owner_is_told_unless_a_subscription_of_the_owners_own_does() {
        Obligation hidden = anObligation().due("2021-05-10").reminding(7, 0).ofTeam(TEAM).written();
        SampleSubscriptions ofWang = aSubscription().ofTeam(TEAM);
        SampleSubscriptions ofLin = aSubscription().of("lin@example.com").numbered(2).ofTeam(TEAM);

        assertThat(told(quiet().with(ofWang), FIRST_MOMENT, hidden)).containsExactly("LEAD 7 wang@example.com",
                "LEAD 7 lin@example.com");
        assertThat(told(quiet().with(ofWang, ofLin), FIRST_MOMENT, hidden)).containsExactlyInAnyOrder("LEAD 7 wang@example.com",
                "LEAD 7 lin@example.com");
        assertThat(told(quiet().with(aSubscription()), FIRST_MOMENT, hidden)).containsExactly("LEAD 7 lin@example.com");
        assertThat(told(aCheck().with(ofWang), FIRST_MOMENT, hidden)).as("an open team")
                .containsExactly("LEAD 7 wang@example.com");
    }

    private static SampleChecks quiet() {
        return aCheck().confidential(TEAM, "lin@example.com", "wang@example.com");
    }

    @Test
    void an_owner_that_is_a_name_is_not_told() {
        assertThat(told(aCheck(), FIRST_MOMENT, anObligation().due("2021-05-10").ownedBy("Legal").reminding(7).written()))
                .isEmpty();
        assertThat(told(aCheck(), FIRST_MOMENT, anObligation().due("2021-05-10").ownedBy(null).reminding(7).written()))
                .isEmpty();
    }

    @Test
    void strangers_are_told_what_they_may_see_and_release_nobody_of_the_house() {
        SampleChecks check = aCheck().with(aSubscription().ofAStranger()).showingStrangers("ALL");

        assertThat(told(check, FIRST_MOMENT, SAMPLE.written())).containsExactly("LEAD 7 wang@example.com",
                "LEAD 7 lin@example.com");
        assertThat(told(aCheck().with(aSubscription().ofAStranger()), FIRST_MOMENT, SAMPLE.written()))
                .containsExactly("LEAD 7 lin@example.com");
    }

    @Test
    void an_owner_who_asks_as_a_stranger_is_told_once() {
        SampleChecks check = aCheck().with(aSubscription().of("LIN@example.com").ofAStranger()).showingStrangers("ALL");

        assertThat(told(check, FIRST_MOMENT, SAMPLE.written())).containsExactly("LEAD 7 LIN@example.com");
    }

    @Test
    void the_owners_day_begins_as_a_subscription_or_else_the_account_says() {
        SampleChecks account = aCheck().account("lin@example.com", "en", "Asia/Tokyo");
        assertThat(told(account, "2021-05-03T06:59:59+08:00", SAMPLE.written())).isEmpty();
        assertThat(told(account, "2021-05-03T07:00:00+08:00", SAMPLE.written())).hasSize(1);

        SampleChecks both = aCheck().account("lin@example.com", "en", "Asia/Tokyo")
                .with(aSubscription().of("Lin@example.com").toAuthorities("CAC").in("Asia/Kolkata"));
        assertThat(told(both, "2021-05-03T10:29:59+08:00", SAMPLE.written())).isEmpty();
        assertThat(told(both, "2021-05-03T10:30:00+08:00", SAMPLE.written())).hasSize(1);
    }

    @Test
    void of_several_subscriptions_of_the_owner_the_oldest_says_when_the_day_begins_even_one_that_rests() {
        SampleChecks check = aCheck().with(
                aSubscription().of("lin@example.com").toAuthorities("CAC").in("Europe/Paris").numbered(1)
                        .openedAt("2021-04-02T00:00:00Z"),
                aSubscription().of("lin@example.com").toAuthorities("CAC").in("Asia/Tokyo").numbered(2).paused()
                        .openedAt("2021-04-01T00:00:00Z"));

        assertThat(told(check, "2021-05-03T07:00:00+08:00", SAMPLE.written())).hasSize(1);
        assertThat(told(check, "2021-05-03T06:59:59+08:00", SAMPLE.written())).isEmpty();
    }

    @Test
    void a_check_that_was_asked_for_does_not_wait_for_the_usual_time() {
        assertThat(told(aCheck().askedFor(), "2021-05-03T00:00+08:00", SAMPLE.written())).hasSize(1);
        assertThat(told(aCheck().askedFor(), "2021-05-02T23:59:59+08:00", SAMPLE.written())).isEmpty();
    }

    @Test
    void the_policy_of_the_kind_holds_where_nobody_says_otherwise() {
        Obligation byPolicy = anObligation().due("2021-05-10").written();

        assertThat(told(aCheck().policy(Kind.CONSULTATION, 5), "2021-05-05T08:00+08:00", byPolicy))
                .containsExactly("LEAD 5 lin@example.com");
        assertThat(told(aCheck().policy(Kind.FILING, 5), "2021-05-05T08:00+08:00", byPolicy))
                .doesNotContain("LEAD 5 lin@example.com");
        assertThat(told(aCheck().policy(Kind.CONSULTATION, 6), "2021-05-03T08:00+08:00", SAMPLE.written()))
                .containsExactly("LEAD 7 lin@example.com");
        assertThat(told(aCheck().policy(Kind.CONSULTATION, 6).with(aSubscription().reminding(9)), "2021-05-04T08:00+08:00",
                byPolicy)).containsExactly("LEAD 9 wang@example.com");
    }

    @Test
    void who_is_resting_is_not_told_and_the_owner_is() {
        assertThat(told(aCheck().with(aSubscription().paused()), FIRST_MOMENT, SAMPLE.written()))
                .containsExactly("LEAD 7 lin@example.com");
        assertThat(told(aCheck().with(aSubscription().pausedUntil("2021-05-03")), FIRST_MOMENT, SAMPLE.written()))
                .containsExactly("LEAD 7 wang@example.com");
    }

    @Test
    void who_wants_to_be_invited_is_invited_at_once_and_told_by_nobody_else_than_by_mail() {
        SampleChecks check = aCheck().with(aSubscription().by(Channel.INVITE));

        assertThat(told(check, "2021-04-26T08:00+08:00", SAMPLE.written())).containsExactly("INVITATION 0 wang@example.com");
        assertThat(told(aCheck().with(aSubscription().by(Channel.MAIL)), "2021-04-26T08:00+08:00", SAMPLE.written())).isEmpty();
    }

    @Test
    void nothing_goes_further_in_the_check_that_tells_the_first() {
        SampleChecks check = aCheck().with(aSubscription()).escalating(30, "head@example.com", 30);
        Obligation obligation = anObligation().due("2021-05-10").reminding(7, 0).withDeputy("zhao@example.com").written();

        assertThat(told(check, FIRST_MOMENT, obligation)).containsExactly("LEAD 7 wang@example.com");
    }

    @Test
    void it_goes_further_where_somebody_was_told_or_there_is_nobody_to_tell() {
        SampleChecks check = aCheck().with(aSubscription()).escalating(30, "head@example.com", 30);
        Obligation obligation = anObligation().due("2021-05-10").reminding(7, 0).withDeputy("zhao@example.com").written();
        LedgerEntry sent = aRowOf(obligation).to(aSubscription().written()).queued(FIRST_MOMENT).told();

        assertThat(told(check, "2021-05-03T11:59:59+08:00", obligation, sent)).isEmpty();
        assertThat(told(check, "2021-05-03T12:00:00+08:00", obligation, sent)).containsExactly("ESCALATION 1 zhao@example.com");

        SampleChecks nobody = aCheck().escalating(30, "head@example.com", 30);
        Obligation unowned = anObligation().due("2021-05-10").ownedBy(null).withDeputy("zhao@example.com").written();
        assertThat(told(nobody, "2021-05-03T08:00+08:00", unowned)).containsExactly("ESCALATION 1 zhao@example.com");
    }

    @Test
    void it_also_goes_further_in_a_check_that_tells_something_new_of_what_was_told_before() {
        SampleChecks check = aCheck().with(aSubscription()).escalating(30, null, 0);
        Obligation obligation = anObligation().due("2021-05-10").reminding(7, 0).withDeputy("zhao@example.com").written();
        LedgerEntry sent = aRowOf(obligation).to(aSubscription().written()).queued(FIRST_MOMENT).told();

        assertThat(told(check, "2021-05-10T08:00+08:00", obligation, sent)).containsExactly("DUE_TODAY 0 wang@example.com",
                "ESCALATION 1 zhao@example.com");
    }

    @Test
    void each_hears_by_what_the_ledger_has_for_that_one() {
        SampleChecks check = aCheck().with(aSubscription(), aSubscription().of("chen@example.com").numbered(2));
        LedgerEntry sent = aRowOf(SAMPLE.written()).to(aSubscription().written()).queued(FIRST_MOMENT).told();

        assertThat(told(check, FIRST_MOMENT, SAMPLE.written(), sent)).containsExactly("LEAD 7 chen@example.com");
    }

    @Test
    void the_next_look_is_at_the_first_moment_at_which_anybody_may_have_to_hear() {
        SampleChecks check = aCheck().with(aSubscription(), aSubscription().of("chen@example.com").numbered(2).reminding(9));
        Obligation obligation = SAMPLE.written();

        assertThat(look(check, "2021-04-26T08:00+08:00", obligation).next()).isEqualTo(moment("2021-05-01T08:00+08:00"));
        assertThat(look(check, "2021-05-01T08:00+08:00", obligation).next()).as("when it becomes near, and alarms may be due")
                .isEqualTo(moment("2021-05-03T00:00+08:00"));
        assertThat(look(check, "2021-05-03T00:00+08:00", obligation).next()).isEqualTo(moment(FIRST_MOMENT));
    }

    @Test
    void the_next_look_counts_what_this_one_tells() {
        SampleChecks check = aCheck().with(aSubscription()).escalating(30, "head@example.com", 30);

        assertThat(look(check, FIRST_MOMENT, anObligation().due("2021-05-10").reminding(7, 0).withDeputy("z@example.com")
                .written()).next()).isEqualTo(moment("2021-05-03T12:00+08:00"));
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    @Test
    void who_puts_it_off_does_so_for_nobody_else() {
        SampleLedger snoozed = aRowOf(SAMPLE.written()).telling(Occasion.SNOOZED, 2).in(ReminderState.PENDING)
                .next("2021-05-08T08:00+08:00");

        assertThat(told(aCheck().with(aSubscription()), FIRST_MOMENT, SAMPLE.written(), snoozed.to("chen@example.com").told()))
                .containsExactly("LEAD 7 wang@example.com");
        assertThat(told(aCheck().with(aSubscription()), FIRST_MOMENT, SAMPLE.written(), snoozed.to("wang@example.com").told()))
                .isEmpty();
    }
}
