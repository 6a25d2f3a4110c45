package org.calends.intake.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.calends.ical.ContentLine;
import org.calends.intake.calendar.IcsMoment.UnknownZoneException;
import org.calends.intake.row.ImportRow;
import org.calends.workday.jurisdiction.CannotCountException;
import org.calends.workday.recurrence.Occurrence;
import org.calends.workday.recurrence.Recurrence;

import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * The rows of an entry by its dates (RFC 5545, 3.8.5): one for what its rule says, without the dates that are left out (EXDATE)
 * or have an entry of their own (RECURRENCE-ID), and one for each single date (RDATE). A series of events begins with its next
 * date; a task keeps the one it stands at, for programs move that on as it is done.
 */
final class IcsSeries {

    private static final int MOST_AT_ONCE = 1_000;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private final IcsEntry entry;
    private final ImportRow row;
    private final IcsMoment start;
    private final String uid;
    private final IcsReading how;
    private final List<ImportRow> rows = new ArrayList<>();
    private final Set<LocalDate> except = new TreeSet<>();
    private final List<IcsMoment> singles = new ArrayList<>();

    IcsSeries(IcsEntry entry, ImportRow row, IcsMoment start, String uid, IcsReading how) {
        this.entry = entry;
        this.row = row;
        this.start = start;
        this.uid = uid;
        this.how = how;
    }

    List<ImportRow> rows(IcsState state) {
        if (entry.get("RECURRENCE-ID") != null) {
            return List.of(oneDateOfASeries(state));
        }
        if (state.isDone() || state.isCancelled()) {
            if (entry.get("RRULE") != null) {
                row.note("recurrence", "import.series.closed");
            }
            return List.of(state.judge(inReach(row)));
        }
        if (entry.get("RRULE") == null && entry.dates().isEmpty()) {
            return List.of(state.judge(inReach(row)));
        }
        return all(state);
    }

    private ImportRow oneDateOfASeries(IcsState state) {
        if ("THISANDFUTURE".equalsIgnoreCase(entry.get("RECURRENCE-ID").parameter("RANGE"))) {
            row.refuse("recurrence",
                    "import.series.range-unsupported");
        } else if (state.isCancelled()) {
            row.leaveOut("recurrence", "import.series.date-cancelled");
        } else {
            state.judge(row);
        }
        return inReach(row);
    }

    private List<ImportRow> all(IcsState state) {
        try {
            readDates();
            how.facts().overridden(uid).forEach(date -> except.add(date.dateIn(start.zone())));
            byRule(state);
        } catch (CannotCountException wrong) {
            row.refuse("recurrence", wrong.refusal());
        } catch (DateTimeException | UnknownZoneException unreadable) {
            row.refuse("recurrence", "import.series.dates-unreadable");
        }
        if (!row.errors().isEmpty()) {
            return List.of(row);
        }
        Set<String> known = new TreeSet<>();
        singles.stream().filter(date -> known.add(date.date() + " " + date.time())).forEach(date -> single(date, state));
        if (rows.isEmpty()) {
            row.leaveOut("recurrence", "import.series.all-left-out");
            return List.of(row);
        }
        return rows;
    }

    private void readDates() throws UnknownZoneException {
        for (ContentLine line : entry.dates()) {
            for (String value : line.value().strip().split(",")) {
                if (!value.isBlank()) {
                    read(line, value.replaceFirst("/.*", ""));
                }
            }
        }
        if (singles.size() > IcsRule.MOST_SINGLE_DATES) {
            row.refuse("recurrence", "import.series.too-many-dates", IcsRule.MOST_SINGLE_DATES);
        }
    }

    private void read(ContentLine line, String value) throws UnknownZoneException {
        IcsMoment date = IcsMoment.parsed(line, value, how.facts().zones());
        if (line.name().equals("EXDATE")) {
            except.add(date.dateIn(start.isDay() ? null : start.zone()));
        } else {
            singles.add(start.isDay() ? date.wholeDay() : date.isDay() ? start.on(date.date()) : date);
        }
    }

    private void byRule(IcsState state) {
        if (entry.get("EXRULE") != null) {
            row.refuse("recurrence", "import.series.exrule-unsupported");
        }
        if (entry.get("RRULE") == null) {
            singles.add(0, start);
            return;
        }
        IcsRule rule = IcsRule.of(entry.get("RRULE").value(), start, how);
        List<IcsMoment> times = rule.isFinerThanDays() ? rule.singleDates() : List.of();
        if (times.isEmpty()) {
            byDays(rule, state);
        } else {
            row.note("recurrence", "import.series.within-day");
            singles.addAll(times);
        }
    }

    /** The first date counts even if the rule does not name it (RFC 5545, 3.8.5.3). */
    private void byDays(IcsRule rule, IcsState state) {
        Recurrence all = new Recurrence(rule.text(), rule.start(), null, null, Set.of());
        boolean isOfRule = all.next(1, rule.start().minusDays(1), null).stream()
                .anyMatch(first -> first.nominal().equals(rule.start()));
        if (!isOfRule) {
            singles.add(start);
        }
        String rest = isOfRule ? rule.text() : rule.withoutFirst();
        if (rest != null) {
            recurring(new Recurrence(rest, rule.start(), null, null, except), state);
        }
    }

    private void recurring(Recurrence series, IcsState state) {
        boolean movesOn = !entry.isTask() && start.date().isBefore(how.today());
        LocalDate from = movesOn ? how.today() : series.start();
        List<Occurrence> next = series.next(1, from.minusDays(1), null);
        if (!next.isEmpty()) {
            openAt(next.get(0).nominal(), series, movesOn);
            rows.add(state.judge(inReach(row)));
            return;
        }
        List<Occurrence> gone = series.next(MOST_AT_ONCE, series.start().minusDays(1), null);
        if (!gone.isEmpty()) {
            IcsDue.write(start.on(gone.get(gone.size() - 1).nominal()), row.fields());
            rows.add(inReach(state.ended(row)));
        }
    }

    private void openAt(LocalDate date, Recurrence series, boolean movedOn) {
        IcsDue.write(start.on(date), row.fields());
        row.set("recurrence", series.rule());
        List<LocalDate> later = series.except().stream().filter(day -> day.isAfter(date)).sorted().limit(MOST_AT_ONCE).toList();
        if (date.equals(series.start()) && later.isEmpty()) {
            return;
        }
        row.state().put("recurrenceStart", series.start().toString());
        row.state().put("occurrence", date.toString());
        if (!later.isEmpty()) {
            ArrayNode skipped = row.list("skipped");
            later.forEach(day -> skipped.add(day.toString()));
        }
        if (movedOn) {
            row.note("recurrence", "import.series.began-earlier", start.date());
        }
    }

    private void single(IcsMoment date, IcsState state) {
        if (except.contains(date.dateIn(start.zone()))) {
            return;
        }
        boolean first = date.date().equals(start.date()) && !row.fields().has("recurrence");
        ImportRow one = rows.isEmpty() && first ? row : row.copy();
        if (one != row) {
            one.fields().remove("recurrence");
            String time = date.isDay() ? "" : "T" + date.time();
            if (row.id() != null) {
                one.identify(IcsEntry.shortened(row.id() + "/" + date.date() + time));
            }
        }
        IcsDue.write(date, one.fields());
        rows.add(state.judge(inReach(one)));
    }

    /** No program can be asked to mend that a year is out of what obligations know. */
    private static ImportRow inReach(ImportRow one) {
        String date = one.fields().path("dueDate").asText("");
        int year = date.isEmpty() ? FIRST_YEAR : LocalDate.parse(date).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            one.leaveOut("dueDate", "input.date.out-of-range");
        }
        return one;
    }
}
