package org.calends.reminder.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.calends.obligation.value.Status;

/** A deadline as {@link NaiveModel} knows it: one zone, bound "by", every day counts. */
final class NaiveDeadline {

    private static final LocalTime WORK_BEGINS = LocalTime.of(9, 0);

    final String title;
    final String authority;
    String owner;
    LocalDate date;
    LocalTime time;
    List<Integer> leads;
    Status status = Status.OPEN;
    /** What is said of the end: "done", or how late it was. */
    String done;
    /** How often it was moved. */
    int moves;

    /** @param leads how many days ahead to tell of it; null for what the policy says */
    NaiveDeadline(String title, String authority, String owner, LocalDate date, LocalTime time, List<Integer> leads) {
        this.title = title;
        this.authority = authority;
        this.owner = owner;
        this.date = date;
        this.time = time;
        this.leads = leads;
    }

    boolean isOpen() {
        return status == Status.OPEN;
    }

    /** The last day with working time before it is too late. */
    LocalDate lastSafeDay() {
        return time == null || time.isAfter(WORK_BEGINS) ? date : date.minusDays(1);
    }

    boolean isTooLate(LocalDateTime now) {
        return time == null ? now.toLocalDate().isAfter(date) : !now.isBefore(date.atTime(time));
    }

    /**
     * The most urgent thing that has become true: so many days ahead, as often as asked for, or so many days late, daily for a
     * week and then weekly.
     *
     * @return days after the last safe day, less than none before it; empty while it is too early
     */
    OptionalInt urgency(List<Integer> ahead, LocalDateTime now) {
        int late = (int) ChronoUnit.DAYS.between(lastSafeDay(), now.toLocalDate());
        IntStream nags = isTooLate(now) ? IntStream.rangeClosed(1, Math.max(0, late)).filter(day -> day <= 7 || day % 7 == 0)
                : IntStream.empty();
        return IntStream.concat(ahead.stream().mapToInt(days -> -days).filter(day -> day <= late), nags).max();
    }

    /** @return the day on which that became true */
    LocalDate dayOf(int urgency) {
        return lastSafeDay().plusDays(urgency);
    }

    /** How a mail says that it is done at this moment. */
    String doneAt(LocalDateTime now) {
        long late = ChronoUnit.DAYS.between(date, now.toLocalDate());
        return !isTooLate(now) ? "done"
                : late == 0 ? "done late" : "done %d %s late".formatted(late, late == 1 ? "day" : "days");
    }

    /** How a mail says how much time there is. */
    String left(LocalDateTime now) {
        long days = ChronoUnit.DAYS.between(now.toLocalDate(), lastSafeDay());
        if (isTooLate(now)) {
            return days >= 0 ? "overdue since %s, Asia/Shanghai".formatted(time)
                    : "%d %s overdue".formatted(-days, days == -1 ? "day" : "days");
        }
        return days <= 0 ? "due today" : days == 1 ? "due tomorrow" : days + " days left";
    }

    /** @return "report 1, due 2021-05-03 18:00" */
    @Override
    public String toString() {
        return "%s, due %s".formatted(title, Stream.of(date, time == null ? "" : time).map(Object::toString)
                .reduce((day, hour) -> (day + " " + hour).strip()).orElseThrow());
    }
}
