package org.calends.reminder.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.reminder.ledger.SampleReminders.aReminder;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.calends.account.person.Addresses;
import org.calends.account.person.SampleAccounts;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Detail;
import org.calends.reminder.bounce.ReturnedMail;
import org.calends.reminder.ledger.MailRejection;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.PlannedReminders;
import org.calends.reminder.ledger.Recipient;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.outbox.BatchContext;
import org.calends.subscription.disclosure.SampleDisclosures;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reminder refers to when it is sent, and what occasions are about. */
class ReminderContextTest {

    private static final Obligation OBLIGATION = anObligation().written();
    private static final Subscription WANG = aSubscription().written();
    private static final ReminderContext AROUND = new ReminderContext(Map.of(OBLIGATION.id(), OBLIGATION),
            Map.of(WANG.id(), WANG),
            Set.of("dead@example.com"), SampleDisclosures.of(Addresses.NONE), Set.of("editor@example.com"), Map.of());

    @Test
    void a_reminder_finds_its_obligation_and_subscription_while_they_are_there() {
        Reminder ofWang = aReminder(OBLIGATION, Occasion.LEAD, 7, Recipient.of(WANG, Channel.MAIL), null).written();
        Obligation other = anObligation().numbered(2).written();
        Subscription ended = aSubscription().numbered(2).written();
        Reminder ofOthers = aReminder(other, Occasion.LEAD, 7, Recipient.of(ended, Channel.MAIL), null).written();

        assertThat(AROUND.obligationOf(ofWang)).isSameAs(OBLIGATION);
        assertThat(AROUND.subscriptionOf(ofWang)).isSameAs(WANG);
        assertThat(AROUND.obligationOf(ofOthers)).isNull();
        assertThat(AROUND.subscriptionOf(ofOthers)).isNull();
        assertThat(AROUND.subscriptionOf(
                aReminder(OBLIGATION, Occasion.LEAD, 7, Recipient.onDuty("lin@example.com").orElseThrow(), null).written()))
                .isNull();
    }

    @Test
    void addresses_are_known_however_they_are_written() {
        assertThat(AROUND.isMuted(" Dead@Example.com")).isTrue();
        assertThat(AROUND.isMuted("lin@example.com")).isFalse();
        assertThat(AROUND.isEditor(" Editor@Example.com ")).isTrue();
        assertThat(AROUND.isEditor("lin@example.com")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void each_occasion_follows_the_calendar_or_what_somebody_did(Occasion occasion) {
        assertThat(occasion.followsTheCalendar()).isEqualTo(
                Set.of(Occasion.LEAD, Occasion.SNOOZED, Occasion.DUE_TODAY, Occasion.OVERDUE).contains(occasion));
        assertThat(occasion.callsOff()).isEqualTo(Set.of(Occasion.WITHDRAWN, Occasion.WAIVED).contains(occasion));
        assertThat(occasion.isStillToBeDone()).isEqualTo(Set.of(Occasion.CHANGED, Occasion.REOPENED).contains(occasion));
        assertThat(occasion.concernsCalendars()).isEqualTo(Set.of(Occasion.INVITATION, Occasion.CHANGED, Occasion.REOPENED,
                Occasion.WITHDRAWN, Occasion.WAIVED).contains(occasion));
    }

    @ParameterizedTest
    @EnumSource(ReturnedMail.Kind.class)
    void a_mail_that_came_back_failed_where_it_bounced(ReturnedMail.Kind kind) {
        assertThat(kind.isFailure()).isEqualTo(kind.name().startsWith("BOUNCE_"));
    }

    @ParameterizedTest
    @EnumSource(MailRejection.class)
    void a_refusal_says_what_to_do_and_whether_to_try_again(MailRejection mailRejection) {
        assertThat(mailRejection.advice().toString()).contains(" ");
        assertThat(mailRejection.isAboutUs()).isEqualTo(
                Set.of("SENDER", "AUTHENTICATION", "BLOCKED", "RELAYING", "RATE", "CONTENT").contains(mailRejection.name()));
        assertThat(mailRejection.retryAfter() == null).isEqualTo(mailRejection == MailRejection.NO_MAILBOX);
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void what_says_that_there_is_time_left_is_wrong_once_there_is_none(Occasion occasion) {
        assertThat(occasion.countsDown())
                .isEqualTo(Set.of(Occasion.LEAD, Occasion.SNOOZED, Occasion.DUE_TODAY).contains(occasion));
        assertThat(occasion.saysTheDate()).isEqualTo(
                Set.of(Occasion.CHANGED, Occasion.ASSIGNED, Occasion.REOPENED, Occasion.INVITATION).contains(occasion));
    }

    @Test
    void a_reader_reads_as_the_account_says_and_as_usual_where_it_does_not() {
        RecipientLocale usual = new RecipientLocale(Locale.ENGLISH, ZoneId.of("Asia/Shanghai"));

        assertThat(RecipientLocale.of(SampleAccounts.account("lin", "lin@example.com", "zh-CN", "Europe/Paris"), usual))
                .isEqualTo(new RecipientLocale(Locale.SIMPLIFIED_CHINESE, ZoneId.of("Europe/Paris")));
        assertThat(RecipientLocale.of(SampleAccounts.account("lin", "lin@example.com", null, null), usual)).isEqualTo(usual);
    }

    @Test
    void a_snapshot_without_some_that_are_served_keeps_those_that_rest() {
        Subscription resting = aSubscription().numbered(2).pausedUntil("2021-05-10").written();
        Subscription other = aSubscription().numbered(3).of("chen@example.com").written();
        SubscriptionSnapshot all = SubscriptionSnapshot.of(List.of(WANG, resting, other), LocalDate.of(2021, 5, 3));

        assertThat(all.serving(each -> each != other))
                .isEqualTo(new SubscriptionSnapshot(List.of(WANG), List.of(resting)));
    }

    @Test
    void what_needs_no_look_until_something_changes_has_no_moment() {
        Instant next = Instant.parse("2021-05-10T00:00:00Z");

        assertThat(new PlanResult(OBLIGATION, new PlannedReminders(), next, null).nextUtc()).hasToString("2021-05-10T00:00Z");
        assertThat(new PlanResult(OBLIGATION, new PlannedReminders(), null, null).nextUtc()).isNull();
    }

    @Test
    void a_plan_is_empty_while_there_is_nothing_to_write_of_any_sort() {
        assertThat(new PlannedReminders().isEmpty()).isTrue();
        assertThat(new PlannedReminders(List.of(), List.of(new UUID(1, 1)), List.of()).isEmpty()).isFalse();
        assertThat(new PlannedReminders(List.of(), List.of(), List.of(new UUID(1, 1))).isEmpty()).isFalse();
    }

    @Test
    void what_is_packed_goes_where_its_reader_is_and_says_what_others_need_not() {
        Reminder lead = aReminder(OBLIGATION, Occasion.LEAD, 7, Recipient.of(WANG, Channel.MAIL), null).written();
        Reminder older = aReminder(OBLIGATION, Occasion.LEAD, 8, Recipient.onDuty("wang@example.com").orElseThrow(), null)
                .with("id", new UUID(8, 8)).written();
        List<CompetingReminder> both = Stream.of(lead, older).map(
                each -> new CompetingReminder(each, "chen@example.com", null, Detail.FULL, true, ZoneId.of("Asia/Shanghai")))
                .toList();
        BatchContext context = new BatchContext(AROUND, Map.of(lead.id(), both.get(0), older.id(), both.get(1)),
                Deduplication.among(both, lead.queuedAt()), lead.queuedAt(), false);

        assertThat(context.addressee(lead)).isEqualTo("chen@example.com");
        assertThat(context.about(lead, true)).isEqualTo(Deduplication.Decision.TELL);
        assertThat(context.about(older, true)).isEqualTo(Deduplication.Decision.WAIT);
        assertThat(context.saidBy(lead)).containsExactly(older);
        assertThat(context.saidBy(older)).isEmpty();
    }
}
