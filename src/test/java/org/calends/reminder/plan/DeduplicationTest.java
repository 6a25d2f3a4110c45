package org.calends.reminder.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.reminder.ledger.SampleReminders.aReminder;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Detail;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Recipient;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.ledger.SampleReminders;
import org.calends.reminder.plan.Deduplication.Decision;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One person hears of one occasion once: which word makes which other one needless, and from when to when. */
class DeduplicationTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Obligation OBLIGATION = anObligation().due("2021-05-10").written();
    private static final Subscription BY_MAIL = aSubscription().of("lin@example.com").by(Channel.MAIL).written();
    private static final Subscription INVITED = aSubscription().of("lin@example.com").by(Channel.INVITE).written();
    private static final Instant NOW = moment("2021-05-03T08:00+08:00");

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static SampleReminders row(Occasion occasion, int step, String recipient, String digest) {
        return aReminder(OBLIGATION, occasion, step, new Recipient(recipient, null, "lin@example.com"), digest);
    }

    private static CompetingReminder word(Occasion occasion, int step, String recipient) {
        return word(row(occasion, step, recipient, null), null, Detail.FULL);
    }

    private static CompetingReminder word(SampleReminders row, Subscription wish, Detail detail) {
        return new CompetingReminder(row.written(), "lin@example.com", wish, detail, true, SHANGHAI);
    }

    private static CompetingReminder in(ReminderState state, Occasion occasion, int step, String recipient) {
        return word(row(occasion, step, recipient, null).with("state", state), null, Detail.FULL);
    }

    @Test
    void each_reason_to_prefer_one_outweighs_all_that_come_after_it() {
        List<CompetingReminder> bestFirst = List.of(
                word(row(Occasion.CHANGED, 0, "z", "n:1"), INVITED, Detail.DATES),
                word(row(Occasion.CHANGED, 0, "y", "n:1"), null, Detail.DATES),
                word(row(Occasion.OVERDUE, 1, "x", "d:1"), null, Detail.DATES),
                word(row(Occasion.LEAD, 7, "w", "d:1"), null, Detail.FULL),
                word(row(Occasion.LEAD, 7, "v", "d:1").with("possibleRepeat", true), null, Detail.DATES),
                word(row(Occasion.LEAD, 7, "u", null), null, Detail.DATES),
                word(row(Occasion.LEAD, 7, "t", "d:1"), BY_MAIL, Detail.DATES),
                word(row(Occasion.LEAD, 7, "r", "d:1"), null, Detail.DATES),
                word(row(Occasion.LEAD, 7, "s", "d:1"), null, Detail.DATES));

        for (int i = 1; i < bestFirst.size(); i++) {
            assertThat(CompetingReminder.SAYS_MOST.compare(bestFirst.get(i - 1), bestFirst.get(i))).as("%d", i).isNegative();
            assertThat(CompetingReminder.SAYS_MOST.compare(bestFirst.get(i), bestFirst.get(i - 1))).as("%d", i).isPositive();
        }
    }

    @Test
    void what_keeps_a_calendar_right_is_said_by_nothing_but_a_calendar() {
        CompetingReminder entry = word(row(Occasion.CHANGED, 0, "a", null), INVITED, Detail.FULL);
        CompetingReminder plain = word(row(Occasion.CHANGED, 0, "b", null), BY_MAIL, Detail.FULL);
        CompetingReminder duty = word(row(Occasion.CHANGED, 0, "c", null), null, Detail.FULL);

        assertThat(plain.says(entry, NOW)).isFalse();
        assertThat(duty.says(entry, NOW)).isFalse();
        assertThat(entry.says(plain, NOW)).isTrue();
        assertThat(plain.says(duty, NOW)).isTrue();
        assertThat(word(row(Occasion.CHANGED, 0, "d", null), INVITED, Detail.FULL).says(entry, NOW)).isTrue();
    }

    @Test
    void what_somebody_did_is_said_by_the_same_word_to_another_recipient_and_by_no_other() {
        CompetingReminder toDeputy = word(Occasion.ESCALATION, 1, "a");

        assertThat(word(Occasion.ESCALATION, 1, "b").says(toDeputy, NOW)).isTrue();
        assertThat(word(Occasion.ESCALATION, 1, "a").says(toDeputy, NOW)).isFalse();
        assertThat(word(Occasion.ESCALATION, 2, "b").says(toDeputy, NOW)).isFalse();
        assertThat(word(Occasion.COMPLETED, 1, "b").says(toDeputy, NOW)).isFalse();
    }

    @Test
    void an_invitation_that_has_left_did_not_say_that_it_is_theirs() {
        CompetingReminder assigned = word(Occasion.ASSIGNED, 0, "a");

        assertThat(word(Occasion.INVITATION, 0, "b").says(assigned, NOW)).isTrue();
        assertThat(word(row(Occasion.INVITATION, 0, "b", null).with("sentAt", NOW), null, Detail.FULL).says(assigned, NOW))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
            // the lead of seven days belongs to 3 May, or to the day on which it was found, if that was before
            "2021-05-02T23:59:59+08:00, 2021-05-03T08:00+08:00, false", "2021-05-03T00:00+08:00, 2021-05-03T08:00+08:00, true",
            "2021-04-30T23:59:59+08:00, 2021-05-01T08:00+08:00, false", "2021-05-01T00:00+08:00, 2021-05-01T08:00+08:00, true",
            "2021-05-02T23:59:59+08:00, 2021-05-05T08:00+08:00, false",
            "2021-05-03T00:00+08:00, 2021-05-05T08:00+08:00, true" })
    void a_change_says_a_lead_from_the_beginning_of_its_day_on(String said, String queued, boolean says) {
        CompetingReminder change = word(row(Occasion.CHANGED, 0, "a", null).with("sentAt", moment(said)), null, Detail.FULL);
        CompetingReminder lead = word(row(Occasion.LEAD, 7, "b", null).with("queuedAt", moment(queued)), null, Detail.FULL);

        assertThat(change.says(lead, NOW)).isEqualTo(says);
    }

    @ParameterizedTest
    @CsvSource({ "LEAD, 2, 2021-05-08T07:00+08:00, 2021-05-08T08:00+08:00, true",
            "LEAD, 1, 2021-05-09T07:59:59+08:00, 2021-05-09T08:00+08:00, false",
            "LEAD, 1, 2021-05-09T08:00+08:00, 2021-05-09T08:00+08:00, true",
            "LEAD, 1,, 2021-05-09T08:00+08:00, true", "DUE_TODAY, 0, 2021-05-10T07:00+08:00, 2021-05-10T08:00+08:00, false",
            "DUE_TODAY, 0,, 2021-05-10T08:00+08:00, true",
            "OVERDUE, 1, 2021-05-11T07:00+08:00, 2021-05-11T08:00+08:00, false" })
    void from_the_day_before_the_last_one_on_a_word_of_the_morning_is_not_enough(Occasion occasion, int step, String said,
            String queued, boolean says) {
        CompetingReminder change = word(row(Occasion.CHANGED, 0, "a", null)
                .with("sentAt", said == null ? null : moment(said)), null, Detail.FULL);
        CompetingReminder urgent = word(row(occasion, step, "b", null).with("queuedAt", moment(queued)), null, Detail.FULL);

        assertThat(change.says(urgent, moment(queued))).isEqualTo(says);
    }

    @Test
    void what_another_mail_has_said_is_said_and_what_said_less_counts_for_nothing() {
        CompetingReminder lead = word(Occasion.LEAD, 7, "a");

        assertThat(about(lead, in(ReminderState.SENT, Occasion.LEAD, 7, "b"))).isEqualTo(Decision.SAID);
        assertThat(about(lead, in(ReminderState.SENT, Occasion.LEAD, 8, "b"))).isEqualTo(Decision.TELL);
        assertThat(about(lead, in(ReminderState.FAILED, Occasion.LEAD, 7, "b"))).isEqualTo(Decision.TELL);
        assertThat(about(lead)).isEqualTo(Decision.TELL);
    }

    @Test
    void it_waits_for_one_that_is_under_way_also_without_patience() {
        CompetingReminder lead = word(Occasion.LEAD, 7, "a");

        assertThat(about(lead, in(ReminderState.SENDING, Occasion.LEAD, 7, "b"))).isEqualTo(Decision.WAIT);
        assertThat(about(lead, in(ReminderState.SENDING, Occasion.LEAD, 8, "b"))).isEqualTo(Decision.TELL);
    }

    private static Decision about(CompetingReminder one, CompetingReminder... others) {
        return Deduplication.among(Stream.concat(Stream.of(one), Stream.of(others)).toList(), NOW)
                .about(one, false);
    }

    @Test
    void only_what_waits_and_says_no_more_needs_not_be_told_besides() {
        CompetingReminder told = word(Occasion.LEAD, 7, "a");
        CompetingReminder less = word(Occasion.LEAD, 8, "b");
        CompetingReminder more = word(Occasion.LEAD, 1, "c");
        CompetingReminder left = in(ReminderState.SENT, Occasion.LEAD, 8, "d");

        assertThat(Deduplication.among(List.of(told, less, more, left), NOW).saidBy(told)).containsExactly(less.reminder());
        assertThat(Deduplication.among(List.of(less), NOW).saidBy(less)).isEmpty();
    }
}
