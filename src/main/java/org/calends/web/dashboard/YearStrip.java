package org.calends.web.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.calends.language.WrittenDates;

/**
 * How many are due in each of the next twelve months, as bars to draw and to click.
 *
 * @param total of all twelve months
 */
record YearStrip(List<Bar> bars, long total) {

    static final int WIDTH = 60;
    static final int HEIGHT = 64;
    private static final int MONTHS = 12;
    private static final int GAP = 6;

    /**
     * @param x where its month begins, in the drawing's own units
     * @param y the top of the bar
     * @param from the first day of the month, for the address of the list
     */
    record Bar(int x, int y, int height, long count, String label, String title, LocalDate from, LocalDate to) {

        public int middle() {
            return x + (WIDTH - GAP) / 2;
        }

        public int above() {
            return y - GAP;
        }
    }

    static YearStrip of(Map<YearMonth, Long> counts, LocalDate today, WrittenDates dates) {
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        YearMonth month = YearMonth.from(today);
        for (int i = 0; i < MONTHS; i++, month = month.plusMonths(1)) {
            long count = counts.getOrDefault(month, 0L);
            int height = (int) Math.max(count == 0 ? 2 : 4, count * HEIGHT / most);
            LocalDate first = month.atDay(1);
            bars.add(new Bar(i * WIDTH, 20 + HEIGHT - height, height, count, dates.month(first), dates.monthAndYear(first),
                    first, month.atEndOfMonth()));
        }
        return new YearStrip(bars, bars.stream().mapToLong(Bar::count).sum());
    }
}
