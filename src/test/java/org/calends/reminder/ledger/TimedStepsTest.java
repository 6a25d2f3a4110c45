package org.calends.reminder.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.calends.obligation.model.SampleObligations.anObligation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.AsOf;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.WorkingHours;
import org.calends.reminder.plan.SubscriberPlanner;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Subscription;
import org.calends.workday.count.WorkingDayCalendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the planner alone, check after check, for deadlines with a time of day. */
class TimedStepsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LeadTerms TERMS = new LeadTerms(Map.of(), new WorkingDayCalendars().snapshot());
    private static final List<String> ZONES = List.of("Asia/Shanghai", "America/New_York", "Pacific/Auckland",
            "Pacific/Kiritimati", "Asia/Kolkata", "Australia/Adelaide", "Australia/Lord_Howe");
    private static final List<String> TIMES = List.of("00:00", "00:30", "08:00", "09:00", "09:05", "12:00", "18:00",
            "23:59:59");
    private static final List<String> SEND_TIMES = List.of("00:00", "08:30", "17:30", "23:30");
    /** Clocks change in New York, on Lord Howe and in Auckland, and nowhere. */
    private static final List<String> DATES = List.of("2027-03-14", "2026-11-01", "2026-10-04", "2027-04-04", "2026-12-01");

    /** What was told, and when. */
    private record Mail(Occasion occasion, int step, Instant at) {
    }

    /** Due on Tuesday at noon and registered early on Wednesday, it is told at once, and next on Thursday. */
    @Test
    void what_is_registered_after_its_moment_is_told_once_a_day() {
        List<Mail> told = story(due("2026-12-01", Bound.BY, "12:00", "Asia/Shanghai", SHANGHAI), SHANGHAI, "08:30", SHANGHAI,
                Duration.ofMinutes(30), LocalDateTime.parse("2026-12-02T02:00").toInstant(ZoneOffset.ofHours(8)),
                LocalDateTime.parse("2026-12-03T09:00").toInstant(ZoneOffset.ofHours(8)));

        assertThat(told).extracting(Mail::occasion, Mail::step).containsExactly(tuple(Occasion.OVERDUE, 1),
                tuple(Occasion.OVERDUE, 2));
    }

    @ParameterizedTest
    @CsvSource({
            // due that Tuesday, bound, what has been told by then
            "12:00, BY, 2026-12-01T08:29, LEAD", "12:00, BY, 2026-12-01T08:30, DUE_TODAY",
            "12:00, BY, 2026-12-02T08:29, DUE_TODAY",
            "12:00, BY, 2026-12-02T08:30, OVERDUE", "18:00, BEFORE, 2026-12-01T08:30, DUE_TODAY",
            "08:00, BY, 2026-11-30T08:29, LEAD", "08:00, BY, 2026-11-30T08:30, DUE_TODAY",
            "08:00, BY, 2026-12-01T08:29, DUE_TODAY", "08:00, BY, 2026-12-01T08:30, OVERDUE",
            "08:45, BY, 2026-12-01T08:44, DUE_TODAY", "08:45, BY, 2026-12-01T08:45, OVERDUE",
            "00:00, BY, 2026-11-30T08:30, DUE_TODAY", "00:00, BY, 2026-12-01T08:30, OVERDUE",
            "10:00, BY, 2026-12-01T07:59, LEAD", "10:00, BY, 2026-12-01T08:00, DUE_TODAY" })
    void each_is_told_on_its_day_just_in_time(String time, Bound bound, LocalDateTime by, Occasion last) {
        List<Mail> told = story(due("2026-12-01", bound, time, "Asia/Shanghai", SHANGHAI), SHANGHAI, "08:30", SHANGHAI,
                Duration.ofMinutes(1), by.minusDays(2).toInstant(ZoneOffset.ofHours(8)), by.toInstant(ZoneOffset.ofHours(8)));
        assertThat(told.get(told.size() - 1).occasion()).isEqualTo(last);
    }

    @Test
    void whoever_was_not_told_in_time_hears_that_it_is_overdue_and_never_that_it_is_due() {
        Obligation noon = due("2026-12-01", Bound.BY, "12:00", "Asia/Shanghai", SHANGHAI);
        Instant moment = Instant.parse("2026-12-01T04:00:00Z");

        assertThat(story(noon, SHANGHAI, "08:30", SHANGHAI, Duration.ofMinutes(10), moment.plusSeconds(1),
                moment.plusSeconds(9000)))
                .extracting(Mail::occasion, Mail::step).containsExactly(tuple(Occasion.OVERDUE, 0));
        assertThat(story(noon, SHANGHAI, "08:30", SHANGHAI, Duration.ofMinutes(10), moment.minusSeconds(1),
                moment.plusSeconds(9000)))
                .extracting(Mail::occasion).containsExactly(Occasion.DUE_TODAY);
    }

    @Test
    void what_waits_in_the_queue_when_it_becomes_too_late_is_replaced() {
        Obligation noon = due("2026-12-01", Bound.BY, "12:00", "Asia/Shanghai", SHANGHAI);
        Instant moment = Instant.parse("2026-12-01T04:00:00Z");
        LedgerEntry waiting = new LedgerEntry(new UUID(0, 9), noon.id(), noon.dueRevision(), Occasion.DUE_TODAY, 0,
                Channel.MAIL,
                "lin@example.com",
                "lin@example.com",
                ReminderState.PENDING, null, moment.minusSeconds(7200), moment, null);
        PlannedReminders plannedReminders = planner(moment, "08:30", SHANGHAI).plan(noon, lin(SHANGHAI),
                Recipient.of(lin(SHANGHAI), Channel.MAIL), List.of(waiting));

        assertThat(plannedReminders.superseded()).containsExactly(waiting.id());
        assertThat(plannedReminders.fresh()).filteredOn(NewReminder::isToBeTold).extracting(NewReminder::occasion)
                .containsExactly(Occasion.OVERDUE);
    }

    /** Whatever the zones and hours, mails say what the API says at the moment at which they leave. */
    @Test
    void all_notions_agree_in_all_zones() {
        int mails = 0;
        int turn = 0;
        for (String organisation : ZONES) {
            for (String stated : ZONES) {
                for (String date : DATES) {
                    mails += agree(date, TIMES.get(turn++ % TIMES.size()), stated, ZoneId.of(organisation));
                    mails += agree(date, TIMES.get(turn++ % TIMES.size()), stated, ZoneId.of(organisation));
                }
            }
        }
        assertThat(mails).isGreaterThan(1_500);
    }

    private static int agree(String date, String time, String stated, ZoneId organisation) {
        Obligation obligation = due(date, Bound.BEFORE, time, stated, organisation);
        int which = Math.abs((date + time + stated + organisation).hashCode());
        ZoneId reader = ZoneId.of(ZONES.get(which % ZONES.size()));
        String sendAt = SEND_TIMES.get(which / ZONES.size() % SEND_TIMES.size());
        Instant moment = obligation.due().moment();
        List<Mail> told = story(obligation, reader, sendAt, organisation, Duration.ofMinutes(30),
                moment.minus(Duration.ofDays(4)),
                moment.plus(Duration.ofDays(2)));
        String story = "%s %s %s for %s in %s at %s".formatted(date, time, stated, organisation, reader, sendAt);
        told.forEach(mail -> agree(mail, obligation, new AsOf(mail.at(), organisation, reader), story));
        Mail lastCall = told.stream().filter(mail -> mail.occasion() == Occasion.DUE_TODAY).findFirst().orElseThrow();
        assertThat(Duration.between(lastCall.at(), moment)).as(story).isGreaterThanOrEqualTo(Duration.ofMinutes(90));
        assertThat(told).as(story).extracting(Mail::occasion).contains(Occasion.LEAD, Occasion.OVERDUE);
        return told.size();
    }

    private static void agree(Mail mail, Obligation obligation, AsOf at, String story) {
        boolean overdue = mail.occasion() == Occasion.OVERDUE;
        assertThat(obligation.isOverdue(at)).as("%s: %s", story, mail).isEqualTo(overdue);
        assertThat(obligation.daysLeft(at)).as("%s: %s", story, mail).isEqualTo(overdue ? -mail.step() : mail.step());
    }

    private static List<Mail> story(Obligation obligation, ZoneId reader, String sendAt, ZoneId organisation, Duration pace,
            Instant from, Instant through) {
        Subscription lin = lin(reader);
        List<LedgerEntry> ledger = new ArrayList<>();
        List<Mail> told = new ArrayList<>();
        for (Instant now = from; !now.isAfter(through); now = now.plus(pace)) {
            Instant at = now;
            PlannedReminders plannedReminders = planner(now, sendAt, organisation).plan(obligation, lin,
                    Recipient.of(lin, Channel.MAIL), ledger);
            plannedReminders.fresh().stream().map(row -> left(row, at)).forEach(ledger::add);
            plannedReminders.fresh().stream().filter(NewReminder::isToBeTold)
                    .forEach(row -> told.add(new Mail(row.occasion(), row.step(), at)));
        }
        return told;
    }

    private static LedgerEntry left(NewReminder row, Instant at) {
        return row.written(at).sent();
    }

    private static SubscriberPlanner planner(Instant now, String sendAt, ZoneId organisation) {
        return new SubscriberPlanner(now, now.minusSeconds(3600), LocalTime.parse(sendAt), digest -> false, TERMS,
                organisation);
    }

    private static Subscription lin(ZoneId zone) {
        return Subscription.onDuty("lin@example.com", Locale.ENGLISH, zone);
    }

    private static Obligation due(String date, Bound bound, String time, String zone, ZoneId organisation) {
        return anObligation().due(bound, date).at(time, zone).reminding(2, 1, 0)
                .seenWith(WorkingHours.parse("09:00-18:00", organisation)).written();
    }

    /** From 11:30 to 11:30 it was 25 hours in New York, between which a whole day of Shanghai lay. */
    @ParameterizedTest
    @CsvSource({ "2026-10-31, 2026-10-31T15:30:00Z", "2026-11-01, 2026-10-31T16:00:00Z", "2026-11-02, 2026-11-01T16:30:00Z" })
    void a_day_without_the_usual_moment_is_told_at_its_beginning(String day, Instant expected) {
        Steps steps = new Steps(LocalDate.of(2026, 11, 5), Instant.parse("2026-11-05T04:00:00Z"), SHANGHAI, List.of(),
                ZoneId.of("America/New_York"), LocalTime.of(11, 30));

        assertThat(steps.momentOn(LocalDate.parse(day))).isEqualTo(expected);
    }
}
