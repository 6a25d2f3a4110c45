package org.calends.reminder.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.outbox.Retry.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long to wait, and when to give up (acceptance row R9). */
class RetryTest {

    private static final Instant NOW = Instant.parse("2021-04-26T01:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(4));

    @ParameterizedTest
    @EnumSource(names = { "TEMPORARY", "UNKNOWN" })
    void the_pauses_grow_to_an_hour_and_stay_there(Outcome outcome) {
        List<Long> minutes = new ArrayList<>();
        for (int attempts = 1; attempts <= 9; attempts++) {
            minutes.add(pause(0, outcome, attempts).toMinutes());
        }
        assertThat(minutes).containsExactly(1L, 2L, 5L, 10L, 15L, 30L, 60L, 60L, 60L);
    }

    @Test
    void each_pause_is_spread_over_a_fifth_of_it() {
        assertThat(pause(0, Outcome.TEMPORARY, 4)).isEqualTo(Duration.ofMinutes(10));
        assertThat(pause(0.5, Outcome.TEMPORARY, 4)).isEqualTo(Duration.ofMinutes(11));
        assertThat(pause(1, Outcome.TEMPORARY, 4)).isEqualTo(Duration.ofMinutes(12));
    }

    @Test
    void a_try_that_would_come_too_late_is_the_last() {
        assertThat(after(Outcome.TEMPORARY, NOW.plusSeconds(60))).isEqualTo(new Verdict(ReminderState.PENDING,
                NOW.plusSeconds(60)));
        assertThat(after(Outcome.TEMPORARY, NOW.plusSeconds(59))).isEqualTo(new Verdict(ReminderState.FAILED, null));
    }

    @Test
    void what_keeps_all_mails_back_never_gives_one_up() {
        assertThat(after(Outcome.SYSTEM, NOW)).isEqualTo(new Verdict(ReminderState.PENDING, NOW.plusSeconds(60)));
    }

    @ParameterizedTest
    @EnumSource(names = { "PERMANENT", "DEAD_ADDRESS" })
    void never_means_never(Outcome outcome) {
        assertThat(after(outcome, LATER)).isEqualTo(new Verdict(ReminderState.FAILED, null));
    }

    private static Duration pause(double spread, Outcome outcome, int attempts) {
        Verdict verdict = new Retry(Duration.ofMinutes(1), spread).after(outcome, attempts, NOW, LATER);
        assertThat(verdict.state()).isEqualTo(ReminderState.PENDING);
        return Duration.between(NOW, verdict.nextAt());
    }

    private static Verdict after(Outcome outcome, Instant notAfter) {
        return new Retry(Duration.ofMinutes(1), 0).after(outcome, 1, NOW, notAfter);
    }
}
