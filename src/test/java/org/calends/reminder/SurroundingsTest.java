package org.calends.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.SampleObligations.anObligation;
import static org.calends.reminder.SampleReminders.aReminder;
import static org.calends.subscription.SampleSubscriptions.aSubscription;

import java.util.Map;
import java.util.Set;

import org.calends.account.Addresses;
import org.calends.obligation.Obligation;
import org.calends.subscription.SampleDisclosures;
import org.calends.subscription.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reminder refers to when it is sent, and what occasions are about. */
class SurroundingsTest {

    private static final Obligation OBLIGATION = anObligation().written();
    private static final Subscription WANG = aSubscription().written();
    private static final Surroundings AROUND = new Surroundings(Map.of(OBLIGATION.id(), OBLIGATION), Map.of(WANG.id(), WANG),
            Set.of("dead@example.com"), SampleDisclosures.of(Addresses.NONE), Set.of("editor@example.com"), Map.of());

    @Test
    void a_reminder_finds_its_obligation_and_subscription_while_they_are_there() {
        Reminder ofWang = aReminder(OBLIGATION, Occasion.LEAD, 7, Recipient.of(WANG), null).written();
        Obligation other = anObligation().numbered(2).written();
        Subscription ended = aSubscription().numbered(2).written();
        Reminder ofOthers = aReminder(other, Occasion.LEAD, 7, Recipient.of(ended), null).written();

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
    @EnumSource(Refusal.class)
    void a_refusal_says_what_to_do_and_whether_to_try_again(Refusal refusal) {
        assertThat(refusal.advice()).isNotBlank();
        assertThat(refusal.isAboutUs()).isEqualTo(
                Set.of("SENDER", "AUTHENTICATION", "BLOCKED", "RELAYING", "RATE").contains(refusal.name()));
        assertThat(refusal.retryAfter() == null)
                .isEqualTo(Set.of("NO_MAILBOX", "TOO_BIG", "CONTENT").contains(refusal.name()));
    }
}
