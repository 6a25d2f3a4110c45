package org.calends.reminder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.calends.obligation.value.Detail;
import org.calends.reminder.ledger.NewReminder;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Recipient;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.plan.Deduplication.Decision;
import org.junit.jupiter.api.Test;

/** Which of several reminders of one person tells, for all. */
class CompetingReminderTest {

    private static final Instant NOW = Instant.parse("2021-04-26T01:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final UUID FILING = UUID.fromString("01791b2c-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("01791b2c-0000-7000-8000-000000000002");
    private static final LocalDate LAST_DAY = LocalDate.of(2021, 5, 3);

    @Test
    void of_two_that_say_the_same_the_one_in_a_mail_of_its_own_tells_whatever_the_order() {
        CompetingReminder alone = competing(Occasion.LEAD, 7, "a", null);
        CompetingReminder inDigest = competing(Occasion.LEAD, 7, "b", "d:b:2021-04-26");

        for (List<CompetingReminder> both : List.of(List.of(alone, inDigest), List.of(inDigest, alone))) {
            Deduplication among = Deduplication.among(both, NOW);
            assertThat(among.about(alone, true)).isEqualTo(Decision.TELL);
            assertThat(among.about(inDigest, true)).isEqualTo(Decision.WAIT);
            assertThat(among.saidBy(alone)).containsExactly(inDigest.reminder());
        }
    }

    @Test
    void who_lost_patience_tells_rather_than_too_late() {
        CompetingReminder alone = competing(Occasion.LEAD, 7, "a", null);
        CompetingReminder inDigest = competing(Occasion.LEAD, 7, "b", "d:b:2021-04-26");

        assertThat(Deduplication.among(List.of(alone, inDigest), NOW).about(inDigest, false)).isEqualTo(Decision.TELL);
    }

    @Test
    void one_that_is_not_ready_keeps_nobody_waiting() {
        CompetingReminder alone = competing(Occasion.LEAD, 7, "a", null);
        CompetingReminder notYet = new CompetingReminder(alone.reminder(), alone.address(), null, Detail.FULL, false, SHANGHAI);
        CompetingReminder inDigest = competing(Occasion.LEAD, 7, "b", "d:b:2021-04-26");

        assertThat(Deduplication.among(List.of(notYet, inDigest), NOW).about(inDigest, true)).isEqualTo(Decision.TELL);
    }

    @Test
    void another_person_another_obligation_and_another_date_are_no_rivals() {
        CompetingReminder one = competing(Occasion.LEAD, 7, "a", null);
        CompetingReminder elsewhere = new CompetingReminder(one.reminder(), "zhao@example.com", null, Detail.FULL, true,
                SHANGHAI);
        CompetingReminder ofOther = competing(Occasion.LEAD, 7, "b", null, OTHER, 0);
        CompetingReminder moved = competing(Occasion.LEAD, 7, "b", null, FILING, 1);

        assertThat(List.of(elsewhere, ofOther, moved)).noneMatch(each -> each.says(one, NOW));
        CompetingReminder shouted = new CompetingReminder(competing(Occasion.LEAD, 7, "b", null).reminder(), "LIN@example.com",
                null, Detail.FULL, true,
                SHANGHAI);
        assertThat(shouted.says(one, NOW)).isTrue();
    }

    @Test
    void the_more_urgent_says_the_less_urgent_and_never_the_other_way_round() {
        List<CompetingReminder> rising = List.of(competing(Occasion.LEAD, 7, "a", null), competing(Occasion.LEAD, 1, "b", null),
                competing(Occasion.DUE_TODAY, 0, "c", null), competing(Occasion.OVERDUE, 1, "d", null),
                competing(Occasion.OVERDUE, 2, "e", null));
        for (int i = 1; i < rising.size(); i++) {
            assertThat(rising.get(i).says(rising.get(i - 1), NOW)).isTrue();
            assertThat(rising.get(i - 1).says(rising.get(i), NOW)).isFalse();
            assertThat(CompetingReminder.SAYS_MOST.compare(rising.get(i), rising.get(i - 1))).isNegative();
        }
    }

    @Test
    void what_tells_of_a_change_or_fills_a_calendar_says_the_lead_of_that_day_or_an_earlier_one_but_no_later_one() {
        for (Occasion told : List.of(Occasion.CHANGED, Occasion.ASSIGNED, Occasion.REOPENED, Occasion.INVITATION,
                Occasion.ESCALATION)) {
            CompetingReminder change = competing(told, 0, "a", null);

            assertThat(change.says(competing(Occasion.LEAD, 7, "b", null), NOW)).isTrue();
            assertThat(change.says(competing(Occasion.LEAD, 8, "b", null), NOW)).isTrue();
            assertThat(change.says(competing(Occasion.LEAD, 7, "a", null), NOW)).as("also by the same subscription").isTrue();
        }
        for (Occasion told : List.of(Occasion.WITHDRAWN, Occasion.COMPLETED)) {
            assertThat(competing(told, 0, "a", null).says(competing(Occasion.LEAD, 7, "b", null), NOW)).isFalse();
        }
        assertThat(competing(Occasion.LEAD, 7, "b", null).says(competing(Occasion.ESCALATION, 1, "a", null), NOW)).isFalse();
    }

    @Test
    void an_invitation_says_that_it_is_theirs_but_no_other_reminder_does() {
        CompetingReminder assigned = competing(Occasion.ASSIGNED, 3, "lin@example.com", "a:1");

        assertThat(competing(Occasion.INVITATION, 0, "a", null).says(assigned, NOW)).isTrue();
        assertThat(competing(Occasion.CHANGED, 0, "a", null).says(assigned, NOW)).isFalse();
        assertThat(competing(Occasion.LEAD, 7, "a", null).says(assigned, NOW)).isFalse();
    }

    @Test
    void dates_alone_give_way_to_the_whole() {
        CompetingReminder outline = new CompetingReminder(competing(Occasion.LEAD, 7, "a", null).reminder(), "lin@example.com",
                null, Detail.DATES, true,
                SHANGHAI);
        CompetingReminder inDigest = competing(Occasion.LEAD, 7, "b", "d:b:2021-04-26");

        assertThat(CompetingReminder.SAYS_MOST.compare(inDigest, outline)).isNegative();
    }

    private static CompetingReminder competing(Occasion occasion, int step, String recipient, String digest) {
        return competing(occasion, step, recipient, digest, FILING, 0);
    }

    private static CompetingReminder competing(Occasion occasion, int step, String recipient, String digest, UUID obligation,
            int revision) {
        NewReminder row = new NewReminder(obligation, revision, LAST_DAY, LAST_DAY, null, occasion, step,
                new Recipient(recipient, null, "lin@example.com"), null, NOW, digest, null, null, null, null);
        return new CompetingReminder(Reminder.imagined(row, NOW), "lin@example.com", null, Detail.FULL, true, SHANGHAI);
    }
}
