package org.calends.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.calends.workday.count.WorkingDayCalendars;
import org.calends.workday.count.WorkingDays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

/**
 * Adding 1 to 250 working days by the bank holidays of England, to dates of the years 2015 to 2034: our year bitmaps against
 * the loop that one writes with jollyday at hand. Wanted: a million additions per second and core.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WorkingDayAdditions {

    private static final int SAMPLES = 4_096;

    private final WorkingDays england = new WorkingDayCalendars().calendar("GB-ENG");
    private final HolidayManager jollyday = HolidayManager.getInstance(ManagerParameters.create("gb"));
    private final LocalDate[] dates = new LocalDate[SAMPLES];
    private final int[] amounts = new int[SAMPLES];
    private int next;

    @Setup
    public void draw() {
        Random random = new Random(20210426);
        LocalDate first = LocalDate.of(2015, 1, 1);
        for (int sample = 0; sample < SAMPLES; sample++) {
            dates[sample] = first.plusDays(random.nextInt(20 * 365));
            amounts[sample] = 1 + random.nextInt(250);
        }
    }

    @Benchmark
    public LocalDate yearBitmaps() {
        int sample = next++ & SAMPLES - 1;
        return england.plus(dates[sample], amounts[sample]);
    }

    @Benchmark
    public LocalDate jollydayDayByDay() {
        int sample = next++ & SAMPLES - 1;
        LocalDate date = dates[sample];
        for (int left = amounts[sample]; left > 0;) {
            date = date.plusDays(1);
            if (date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !jollyday.isHoliday(date, "eng")) {
                left--;
            }
        }
        return date;
    }

    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(
                new OptionsBuilder().include(WorkingDayAdditions.class.getSimpleName()).build()).run();
        double ours = score(results, "yearBitmaps");
        double theirs = score(results, "jollydayDayByDay");
        System.out.printf("%nyear bitmaps %,.0f/s, jollyday day by day %,.0f/s, ratio %.0f%n", ours, theirs, ours / theirs);
    }

    private static double score(Collection<RunResult> results, String name) {
        return results.stream().filter(result -> result.getParams().getBenchmark().endsWith(name)).findFirst().orElseThrow()
                .getPrimaryResult().getScore();
    }
}
