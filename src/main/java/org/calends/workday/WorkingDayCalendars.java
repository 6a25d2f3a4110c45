package org.calends.workday;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All working-day calendars, and the periods counted by them. Safe for use by many threads; a notice announced while others
 * count holds for every question asked afterwards.
 *
 * <p>
 * Codes are ISO 3166-1 ({@code CN}), with a subdivision where it has days of its own ({@code GB-ENG}, {@code AU-NSW},
 * {@code DE-BY}), and {@code EU} for the days on which the European TARGET system is closed, the days off that practically all
 * its members and institutions share. {@code US} is the federal government. Codes joined by {@code +} make the calendar of the
 * days on which all of them work.
 */
public final class WorkingDayCalendars {

    private final Jurisdictions jurisdictions = new Jurisdictions();
    private volatile Announced announced = new Announced(BuiltInNotices.all());

    /** What is announced at one moment, with the calendars that follow from it; replaced as a whole, never changed. */
    private record Announced(List<Notice> notices, Map<String, WorkingDays> calendars) {

        Announced(List<Notice> notices) {
            this(List.copyOf(notices), new ConcurrentHashMap<>());
        }
    }

    /**
     * The calendar of this code, upper or lower case.
     *
     * @throws CannotCountException when there is none, or the code is absent
     */
    public WorkingDays calendar(String code) {
        if (code == null || code.isBlank()) {
            throw new CannotCountException("calendar", "A working-day calendar is needed here, such as CN or CN+HK.");
        }
        String canonical = Stream.of(code.toUpperCase(Locale.ROOT).split("\\+", -1)).map(String::trim).distinct().sorted()
                .collect(Collectors.joining("+"));
        Announced now = announced;
        return now.calendars().computeIfAbsent(canonical, wanted -> build(wanted, now.notices()));
    }

    private WorkingDays build(String code, List<Notice> notices) {
        List<WorkingDays> parts = Stream.of(code.split("\\+", -1)).map(part -> single(part, notices)).toList();
        return parts.size() == 1 ? parts.get(0)
                : new WorkingDays(code, year -> YearOfDays.all(year, parts.stream().map(part -> part.year(year)).toList()));
    }

    private WorkingDays single(String code, List<Notice> notices) {
        Holidays holidays = jurisdictions.holidays(code);
        List<Notice> relevant = notices.stream().filter(notice -> notice.holdsIn(code)).toList();
        return new WorkingDays(code, year -> yearOf(code, year, holidays, relevant));
    }

    private static YearOfDays yearOf(String code, int year, Holidays holidays, List<Notice> notices) {
        boolean settled = notices.stream().anyMatch(notice -> notice.settles(code, year));
        List<SpecialDay> days = new ArrayList<>(settled ? List.of() : holidays.in(year));
        notices.forEach(notice -> days.addAll(notice.days()));
        return YearOfDays.of(year, holidays, days, !settled && holidays.provisional(year));
    }

    /** Every code that can be asked for by itself, in alphabetical order. */
    public SortedSet<String> names() {
        return new TreeSet<>(jurisdictions.codes());
    }

    /** Counts a period and shows the working. */
    public Computation compute(Period period) {
        return new PeriodCount(this, period).computation();
    }

    /** Everything announced so far, what the product itself brings along first. */
    public List<Notice> notices() {
        return announced.notices();
    }

    /**
     * Adds a notice after all others, in place of one with the same id.
     *
     * @throws CannotCountException when its calendar is unknown or a combination
     */
    public synchronized void announce(Notice notice) {
        jurisdictions.holidays(notice.calendar());
        List<Notice> notices = without(notice.id());
        notices.add(notice);
        announced = new Announced(notices);
    }

    /** Takes a notice back; unknown ids are ignored. */
    public synchronized void withdraw(String noticeId) {
        announced = new Announced(without(noticeId));
    }

    private List<Notice> without(String noticeId) {
        return new ArrayList<>(announced.notices().stream().filter(notice -> !notice.id().equals(noticeId)).toList());
    }
}
