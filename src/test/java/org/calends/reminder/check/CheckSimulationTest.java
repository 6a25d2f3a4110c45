package org.calends.reminder.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.calends.obligation.model.Obligation;
import org.calends.reminder.ledger.LeadTerms;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Reminder;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.SampleSubscriptions;
import org.calends.subscription.wish.Subscription;
import org.calends.workday.count.WorkingDayCalendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a preview says that checks will bring, check after check, without any. */
class CheckSimulationTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LeadTerms TERMS = new LeadTerms(Map.of(), new WorkingDayCalendars().snapshot());
    private static final Obligation OBLIGATION = anObligation().due("2021-05-10").reminding(7, 0).written();
    private static final String FIRST_MOMENT = "2021-05-03T08:00+08:00";

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** The check before was two hours earlier. */
    private static CheckSimulation from(String now, String until) {
        Instant begin = moment(now);
        return new CheckSimulation(begin, begin.minus(Duration.ofHours(2)), moment(until),
                LocalTime.of(8, 0), name -> false, TERMS, SHANGHAI);
    }

    private static List<String> words(List<Reminder> found) {
        return found.stream().map(each -> each.occasion() + " " + each.step()).toList();
    }

    private static List<String> words(List<Reminder> found, ZoneId zone) {
        return found.stream().map(each -> each.occasion() + " " + each.step() + " "
                + each.queuedAt().atZone(zone).toLocalDateTime()).toList();
    }

    @Test
    void the_checks_after_the_first_one_of_a_subscription_bring_no_summary() {
        Subscription fresh = aSubscription().openedAt(moment("2021-05-03T07:00+08:00").toString()).written();

        assertThat(from(FIRST_MOMENT, "2021-05-10T08:00+08:00").later(OBLIGATION, fresh, List.of())).singleElement()
                .extracting(Reminder::digest).isNull();
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-03T07:59+08:00, 2021-05-03T07:59:59+08:00, ''",
            "2021-05-03T07:59+08:00, 2021-05-03T08:00+08:00, LEAD 7 2021-05-03T08:00",
            "2021-05-03T08:00+08:00, 2021-05-10T07:59:59+08:00, ''",
            "2021-05-03T08:00+08:00, 2021-05-10T08:00+08:00, DUE_TODAY 0 2021-05-10T08:00",
            "2021-05-10T08:00+08:00, 2021-05-12T08:00+08:00, 'OVERDUE 1 2021-05-11T08:00,OVERDUE 2 2021-05-12T08:00'" })
    void later_checks_tell_each_step_at_its_moment_up_to_the_end_and_not_what_the_next_one_tells(String now, String until,
            String expected) {
        assertThat(String.join(",",
                words(from(now, until).later(OBLIGATION, aSubscription().written(), List.of()), SHANGHAI)))
                .isEqualTo(expected);
    }

    @Test
    void who_is_told_in_time_does_not_hear_at_the_stated_time_that_it_is_too_late() {
        Obligation byNoon = anObligation().due("2021-05-10").at("12:00", "Asia/Shanghai").reminding(0).written();

        assertThat(words(from("2021-05-09T08:00+08:00", "2021-05-11T08:00+08:00")
                .later(byNoon, aSubscription().written(), List.of()))).containsExactly("DUE_TODAY 0", "OVERDUE 1");
    }

    @Test
    void who_pauses_is_told_on_the_day_of_being_back_what_came_meanwhile() {
        SampleSubscriptions back = aSubscription().pausedUntil("2021-05-06");

        assertThat(words(from("2021-05-03T07:59+08:00", "2021-05-10T08:00+08:00")
                .later(OBLIGATION, back.written(), List.of()), SHANGHAI))
                .containsExactly("LEAD 7 2021-05-06T00:00", "DUE_TODAY 0 2021-05-10T08:00");
        assertThat(from("2021-05-03T07:59+08:00", "2021-05-05T23:59:59+08:00").later(OBLIGATION, back.written(), List.of()))
                .isEmpty();
    }

    @Test
    void who_wants_no_mail_has_none_to_come() {
        assertThat(from("2021-05-03T07:59+08:00", "2021-06-03T08:00+08:00")
                .later(OBLIGATION, aSubscription().by(Channel.INVITE).written(), List.of())).isEmpty();
    }

    @Test
    void what_is_overdue_for_years_is_not_looked_at_for_ever() {
        List<Reminder> found = from("2021-05-11T08:00+08:00", "2031-05-11T08:00+08:00")
                .later(OBLIGATION, aSubscription().written(), List.of());

        assertThat(found).hasSize(63).allMatch(each -> each.occasion() == Occasion.OVERDUE);
    }
}
