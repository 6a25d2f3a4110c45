package org.calends.workday.recurrence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.calends.workday.count.Roll;
import org.calends.workday.count.WorkingDayCalendars;
import org.calends.workday.count.WorkingDays;
import org.calends.workday.jurisdiction.CannotCountException;

/**
 * Dates that come again by an RFC 5545 rule. As the RFC has it, a month without the day is left out: {@code BYMONTHDAY=31}
 * skips April, and a yearly 29 February skips common years. Who wants the month's last day then says
 * {@code SKIP=BACKWARD} (RFC 7529) or {@code BYMONTHDAY=-1}. Rolling never shifts the dates that follow.
 *
 * @param rule the value of an RRULE, by days or longer units
 * @param start the first date that may occur
 * @param roll what happens to dates that are not working days; absent: {@code NONE}
 * @param calendar by which to roll; may be absent without rolling
 * @param except nominal dates that do not occur
 */
public record Recurrence(String rule, LocalDate start, Roll roll, String calendar, Set<LocalDate> except) {

    private static final int MOST_AT_ONCE = 1_000;

    /** @throws CannotCountException naming {@code rule} or {@code start} when they cannot be understood */
    public Recurrence {
        if (start == null || start.getYear() < 1900 || start.getYear() > 2200) {
            throw new CannotCountException("start", "recurrence.start.out-of-range");
        }
        roll = roll == null ? Roll.NONE : roll;
        except = except == null ? Set.of() : Set.copyOf(except);
        RecurrenceRule.parsed(rule);
    }

    public Recurrence(String rule, LocalDate start) {
        this(rule, start, Roll.NONE, null, Set.of());
    }

    /** At most so many occurrences whose nominal date comes after this one; fewer when the recurrence ends. */
    public List<Occurrence> next(int count, LocalDate after, WorkingDayCalendars calendars) {
        if (count < 1 || count > MOST_AT_ONCE) {
            throw new CannotCountException("count", "recurrence.count.out-of-range", MOST_AT_ONCE);
        }
        WorkingDays days = roll == Roll.NONE ? null : calendars.calendar(calendar);
        return RecurrenceRule.parsed(rule).dates(start, after.plusDays(1), count + except.size()).stream()
                .filter(date -> !except.contains(date)).limit(count)
                .map(date -> new Occurrence(date, days == null ? date : days.roll(date, roll))).toList();
    }

    /** The same recurrence without this one. */
    public Recurrence without(LocalDate nominal) {
        Set<LocalDate> more = new TreeSet<>(except);
        more.add(nominal);
        return new Recurrence(rule, start, roll, calendar, more);
    }

    /** The same recurrence up to, but not including, this date: what is left when "this and later" changes or ends. */
    public Recurrence endingBefore(LocalDate nominal) {
        return new Recurrence(RecurrenceRule.parsed(rule).until(nominal.minusDays(1)), start, roll, calendar, except);
    }

    /** The same recurrence from this date on: what "this and later" is before it is changed. */
    public Recurrence from(LocalDate nominal) {
        return new Recurrence(RecurrenceRule.parsed(rule).from(start, nominal), nominal, roll, calendar, except);
    }
}
