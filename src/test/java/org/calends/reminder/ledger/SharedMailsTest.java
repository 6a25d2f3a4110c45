package org.calends.reminder.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.reminder.ledger.SampleLedger.aRowOf;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.calends.obligation.model.Obligation;
import org.calends.reminder.plan.SubscriberPlanner;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Delivery;
import org.calends.subscription.wish.Subscription;
import org.calends.workday.count.WorkingDayCalendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which mail a reminder shares: a summary, what is late, what an owner is reminded of; and what has one of its own. */
class SharedMailsTest {

    private static final LeadTerms TERMS = new LeadTerms(Map.of(), new WorkingDayCalendars().snapshot());
    private static final Instant SUNDAY = Instant.parse("2021-05-02T01:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Set<String> gone = new HashSet<>();
    private final Obligation obligation = anObligation().due("2021-05-10").reminding(7, 1, 0).written();

    private SubscriberPlanner planner(String now, Instant previous) {
        return new SubscriberPlanner(OffsetDateTime.parse(now).toInstant(), previous, LocalTime.of(8, 0), gone::contains, TERMS,
                SHANGHAI);
    }

    private NewReminder told(String now, Instant previous, Subscription subscription) {
        return planner(now, previous).plan(obligation, subscription, Recipient.of(subscription, Channel.MAIL), List.of())
                .fresh().get(0);
    }

    @ParameterizedTest
    @EnumSource(Delivery.class)
    void until_a_check_has_seen_it_a_subscription_shares_one_summary_that_leaves_at_once(Delivery delivery) {
        Subscription fresh = aSubscription().told(delivery).openedAt(SUNDAY.plusMillis(1).toString()).written();
        NewReminder row = told("2021-05-03T09:00+08:00", SUNDAY, fresh);

        assertThat(row.digest()).isEqualTo(Digest.summary(row.recipient(), row.dueDate().minusDays(7), gone::contains))
                .startsWith("s:");
        assertThat(row.at()).isEqualTo("2021-05-03T01:00:00Z");
        Subscription seen = aSubscription().told(delivery).openedAt(SUNDAY.toString()).written();
        assertThat(told("2021-05-03T09:00+08:00", SUNDAY, seen).digest()).isNotEqualTo(row.digest());
    }

    @Test
    void before_the_first_check_of_all_everything_is_new() {
        assertThat(told("2021-05-03T09:00+08:00", Instant.EPOCH, aSubscription().written()).digest()).startsWith("s:");
    }

    @Test
    void who_chose_no_time_waits_for_none_with_the_summary_and_who_chose_one_does() {
        Subscription fresh = aSubscription().openedAt(SUNDAY.plusMillis(1).toString()).written();
        Subscription atFive = aSubscription().at("17:00").openedAt(SUNDAY.plusMillis(1).toString()).written();

        assertThat(told("2021-05-03T00:00+08:00", SUNDAY, fresh).digest()).startsWith("s:");
        assertThat(planner("2021-05-03T16:59:59+08:00", SUNDAY)
                .plan(obligation, atFive, Recipient.of(atFive, Channel.MAIL), List.of()).isEmpty()).isTrue();
        assertThat(told("2021-05-03T17:00+08:00", SUNDAY, atFive).digest()).startsWith("s:");
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-03T08:00+08:00, 2021-05-02T23:59:59.999Z, ''", "2021-05-03T08:00+08:00, 2021-05-03T00:00:00Z, c:",
            "2021-05-03T23:59+08:00, 2021-05-02T23:59:59.999Z, ''", "2021-05-04T00:00+08:00, 2021-05-02T23:59:59.999Z, c:" })
    void one_mail_each_is_for_what_comes_today_and_had_not_come_at_the_last_check(String now, String previous, String kind) {
        String digest = told(now, Instant.parse(previous), aSubscription().written()).digest();

        assertThat(digest == null ? "" : digest.substring(0, 2)).isEqualTo(kind);
    }

    @Test
    void what_was_registered_since_the_last_check_comes_together() {
        Obligation imported = anObligation().due("2021-05-10").reminding(7).registeredAt("2021-05-02T23:30:00Z").written();
        Instant before = Instant.parse("2021-05-02T23:00:00Z");

        assertThat(planner("2021-05-03T08:00+08:00", before)
                .plan(imported, aSubscription().written(), Recipient.of(aSubscription().written(), Channel.MAIL), List.of())
                .fresh().get(0)
                .digest()).startsWith("c:");
        assertThat(planner("2021-05-03T08:00+08:00", Instant.parse("2021-05-02T23:30:00Z"))
                .plan(imported, aSubscription().written(), Recipient.of(aSubscription().written(), Channel.MAIL), List.of())
                .fresh().get(0).digest()).isNull();
    }

    @Test
    void who_is_told_out_of_duty_gets_all_in_one_mail_and_in_the_next_once_it_has_left() {
        Subscription duty = Subscription.onDuty("lin@example.com", Locale.ENGLISH, SHANGHAI);
        NewReminder first = told("2021-05-03T08:00+08:00", SUNDAY, duty);
        NewReminder late = told("2021-05-11T08:00+08:00", SUNDAY, duty);

        assertThat(first.digest()).startsWith("u:").endsWith(":2021-05-03");
        assertThat(late.digest()).startsWith("u:").endsWith(":2021-05-11");
        gone.add(first.digest());
        assertThat(told("2021-05-03T08:00+08:00", SUNDAY, duty).digest()).isEqualTo(first.digest() + "#2");
    }

    @Test
    void whoever_puts_it_off_by_one_subscription_has_put_it_off_for_all_of_theirs() {
        Subscription wang = aSubscription().written();
        Subscription another = aSubscription().numbered(2).written();
        LedgerEntry snoozed = aRowOf(obligation).to(another).telling(Occasion.SNOOZED, 2).in(ReminderState.PENDING)
                .next("2021-05-08T08:00+08:00").told();

        PlannedReminders plannedReminders = planner("2021-05-03T08:00+08:00", SUNDAY).plan(obligation, wang,
                Recipient.of(wang, Channel.MAIL), List.of(snoozed));

        assertThat(plannedReminders.toTell()).isZero();
        assertThat(plannedReminders.superseded()).isEmpty();
    }

    @Test
    void what_a_message_to_the_same_person_said_is_not_said_again_once_that_was_sent() {
        Subscription wang = aSubscription().written();
        SampleLedger assigned = aRowOf(obligation).to("Wang@example.com").telling(Occasion.ASSIGNED, 0)
                .queued("2021-05-03T08:00+08:00");

        assertThat(planner("2021-05-03T09:00+08:00", SUNDAY)
                .plan(obligation, wang, Recipient.of(wang, Channel.MAIL), List.of(assigned.told())).fresh())
                .extracting(NewReminder::dropped).containsExactly(DropReason.TOLD_OTHERWISE);
        assertThat(planner("2021-05-03T09:00+08:00", SUNDAY)
                .plan(obligation, wang, Recipient.of(wang, Channel.MAIL), List.of(assigned.in(ReminderState.PENDING).told()))
                .toTell()).isEqualTo(1);
    }
}
