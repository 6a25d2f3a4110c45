package org.calends.workday.count;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.calends.workday.jurisdiction.CannotCountException;
import org.calends.workday.jurisdiction.Holidays;
import org.calends.workday.jurisdiction.Jurisdictions;
import org.calends.workday.jurisdiction.SpecialDay;
import org.calends.workday.notice.Notice;

/**
 * What is announced at one moment, with the calendars that follow from it. Replaced as a whole, never changed: two of the same
 * notices count alike, in the same program.
 */
public final class CalendarSnapshot {

    /** Anybody may ask for any combination: those beyond this number are made anew each time. */
    private static final int MOST_KEPT = 2_000;
    private static final int MOST_COMBINED = 10;

    private final Jurisdictions jurisdictions;
    private final List<Notice> notices;
    private final Map<String, WorkingDays> known = new ConcurrentHashMap<>();

    CalendarSnapshot(Jurisdictions jurisdictions, List<Notice> notices) {
        this.jurisdictions = jurisdictions;
        this.notices = List.copyOf(notices);
    }

    /** Everything announced by then, what the product itself brings along first. */
    public List<Notice> notices() {
        return notices;
    }

    /** @throws CannotCountException when there is none, or the code is absent */
    public WorkingDays calendar(String code) {
        if (code == null || code.isBlank()) {
            throw new CannotCountException("calendar", "workday.calendar.required");
        }
        WorkingDays days = known.get(code);
        return days != null ? days : canonical(code.toUpperCase(Locale.ROOT).split("\\+", -1));
    }

    private WorkingDays canonical(String[] parts) {
        if (parts.length > MOST_COMBINED) {
            throw new CannotCountException("calendar", "workday.calendar.too-many", MOST_COMBINED);
        }
        List<String> codes = Stream.of(parts).map(String::trim).distinct().sorted().toList();
        return codes.size() == 1 ? single(codes.get(0)) : combined(codes);
    }

    private WorkingDays combined(List<String> codes) {
        String code = codes.stream().collect(Collectors.joining("+"));
        WorkingDays days = known.get(code);
        if (days != null) {
            return days;
        }
        List<WorkingDays> parts = codes.stream().map(this::single).toList();
        return kept(new WorkingDays(code, year -> CountedYear.all(year, parts.stream().map(part -> part.year(year)).toList())));
    }

    private WorkingDays single(String code) {
        WorkingDays days = known.get(code);
        if (days != null) {
            return days;
        }
        Holidays holidays = jurisdictions.holidays(code);
        List<Notice> relevant = notices.stream().filter(notice -> notice.holdsIn(code)).toList();
        if (relevant.isEmpty()) {
            holidays.requireKnown();
        }
        return kept(new WorkingDays(code, year -> yearOf(code, year, holidays, relevant)));
    }

    private WorkingDays kept(WorkingDays days) {
        WorkingDays first = known.size() < MOST_KEPT ? known.putIfAbsent(days.code(), days) : null;
        return first != null ? first : days;
    }

    private static CountedYear yearOf(String code, int year, Holidays holidays, List<Notice> notices) {
        boolean settled = isSettled(code, year, notices);
        List<SpecialDay> computed = settled ? List.of() : holidays.in(year);
        List<SpecialDay> doubts = IntStream.of(year, year + 1).filter(each -> !isSettled(code, each, notices))
                .mapToObj(holidays::doubts).flatMap(List::stream).filter(day -> day.date().getYear() == year).toList();
        List<SpecialDay> announced = notices.stream().map(Notice::days).flatMap(List::stream).toList();
        return CountedYear.of(year, holidays, computed, doubts, announced, !settled && holidays.provisional(year));
    }

    private static boolean isSettled(String code, int year, List<Notice> notices) {
        return notices.stream().anyMatch(notice -> notice.settles(code, year));
    }
}
