package org.calends.reminder.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.reminder.ledger.SampleReminders.aReminder;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.calends.obligation.model.Obligation;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Recipient;
import org.calends.reminder.ledger.Reminder;
import org.junit.jupiter.api.Test;

/** Who speaks when a mail comes back that had spoken for others. */
class FallbackTest {

    private static final Obligation OBLIGATION = anObligation().due("2021-05-10").written();
    private static final Instant MORNING = Instant.parse("2021-05-03T00:00:00Z");

    private static Reminder row(int number, Occasion occasion, int step, String recipient, Instant queued) {
        return aReminder(OBLIGATION, occasion, step, new Recipient(recipient, null, "lin@example.com"), null)
                .with("id", new UUID(1, number)).with("queuedAt", queued).written();
    }

    private static List<UUID> insteadOf(Reminder returned, Reminder... silent) {
        return Fallback.silencedBy(returned, List.of(silent), ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void what_it_said_is_said_by_others_and_what_it_did_not_say_is_not() {
        Reminder returned = row(1, Occasion.LEAD, 7, "a", MORNING);

        assertThat(insteadOf(returned, row(2, Occasion.LEAD, 7, "b", MORNING), row(3, Occasion.LEAD, 8, "c", MORNING),
                row(4, Occasion.LEAD, 1, "d", MORNING))).containsExactlyInAnyOrder(new UUID(1, 2), new UUID(1, 3));
        assertThat(insteadOf(returned)).isEmpty();
    }

    @Test
    void of_each_recipient_the_newest_speaks_in_whatever_order_they_are_found() {
        Reminder returned = row(1, Occasion.DUE_TODAY, 0, "a", MORNING);
        Reminder older = row(2, Occasion.LEAD, 7, "b", MORNING.minusSeconds(1));
        Reminder newer = row(3, Occasion.LEAD, 1, "b", MORNING);

        assertThat(insteadOf(returned, older, newer)).containsExactly(newer.id());
        assertThat(insteadOf(returned, newer, older)).containsExactly(newer.id());
    }
}
