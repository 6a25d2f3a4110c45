package org.calends.workday.count;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A computation told in English. */
final class EnglishSentence {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    private final Computation count;
    private final Period period;
    private final boolean back;

    private EnglishSentence(Computation count) {
        this.count = count;
        this.period = count.period();
        this.back = period.direction() == Direction.BEFORE;
    }

    static String of(Computation count) {
        EnglishSentence sentence = new EnglishSentence(count);
        List<String> parts = new ArrayList<>(List.of(sentence.counting()));
        if (!count.lastDay().equals(count.dueDate())) {
            parts.add(sentence.rolling());
        }
        parts.add("Rule: " + count.source() + ".");
        if (count.provisional()) {
            parts.add("Provisional: the days off of a year involved have not been announced yet. "
                    + "What is in doubt is counted so that the date is rather too early than too late.");
        }
        return String.join(" ", parts);
    }

    private String counting() {
        StringBuilder text = new StringBuilder(amount()).append(back ? " before " : " after ").append(date(period.from()));
        text.append(", counting ").append(back ? "back " : "").append("from ").append(date(count.countedFrom()));
        if (!count.skipped().isEmpty()) {
            text.append(", skipping ").append(days(count.skipped()));
        }
        if (!count.makeUpDays().isEmpty()) {
            text.append(", counting as working days ").append(days(count.makeUpDays()));
        }
        text.append(", ends on ").append(count.lastDay().format(WEEKDAY));
        return text.append(count.endsWithItsMonth() ? ", the last day of its month." : ".").toString();
    }

    private String amount() {
        String unit = period.unit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String noun = period.amount() == 1 ? unit.substring(0, unit.length() - 1) : unit;
        String calendar = period.calendar() == null ? "" : " (calendar " + period.calendar() + ")";
        return period.amount() + " " + (period.clear() ? "clear " : "") + noun + calendar;
    }

    private String rolling() {
        if (count.rolledOver().isEmpty()) {
            return "So that the period holds two working days, it ends on " + count.dueDate().format(WEEKDAY) + ".";
        }
        return "Over " + days(count.rolledOver()) + " it moves to " + count.dueDate().format(WEEKDAY) + ".";
    }

    private static String days(List<Day> days) {
        String named = NamedRun.of(days).stream().map(EnglishSentence::run).collect(Collectors.joining(", "));
        long weekend = NamedRun.ordinaryWeekendDays(days);
        String ordinary = weekend == 0 ? "" : weekend + (weekend == 1 ? " weekend day" : " weekend days");
        return named.isEmpty() || ordinary.isEmpty() ? named + ordinary : named + " and " + ordinary;
    }

    private static String run(NamedRun run) {
        String dates = run.first().equals(run.last()) ? date(run.first()) : date(run.first()) + " to " + date(run.last());
        return dates + " (" + run.name() + ")";
    }

    private static String date(LocalDate date) {
        return date.format(DATE);
    }
}
