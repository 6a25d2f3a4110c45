package org.calends.workday.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days in a row that bear one name, for a sentence that a person can read: "1 to 5 May (Labour Day)". */
record NamedRun(LocalDate first, LocalDate last, String name) {

    /** The runs among these days, which are in order; ordinary weekends are left out. */
    static List<NamedRun> of(List<Day> days) {
        List<NamedRun> runs = new ArrayList<>();
        for (Day day : days) {
            if (day.ordinaryWeekend()) {
                continue;
            }
            NamedRun previous = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (previous != null && previous.continuesWith(day)) {
                runs.set(runs.size() - 1, new NamedRun(previous.first, day.date(), previous.name));
            } else {
                runs.add(new NamedRun(day.date(), day.date(), day.name()));
            }
        }
        return runs;
    }

    static long ordinaryWeekendDays(List<Day> days) {
        return days.stream().filter(Day::ordinaryWeekend).count();
    }

    private boolean continuesWith(Day day) {
        return day.name().equals(name) && day.date().equals(last.plusDays(1));
    }
}
