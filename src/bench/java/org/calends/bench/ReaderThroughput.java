package org.calends.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.calends.intake.date.PublicationDate;
import org.calends.intake.document.Publication;
import org.calends.intake.reader.DeadlineReader;
import org.calends.intake.reader.Suggestion;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Reading a megabyte of newsletter (UTF-8), one date in about 300 letters, on one thread. Wanted: two a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReaderThroughput {

    private static final int MEGABYTE = 1_000_000;
    private static final String ENGLISH = "The regulator expects firms to have systems and controls that suit the nature, scale "
            + "and complexity of their business, and their boards to receive the figures that allow them to question the "
            + "executive. Comments on proposal %d are due by %d June 2027.\n\n";
    private static final String CHINESE = "监管机构认为，企业应当建立与其业务性质、规模和复杂程度相适应的制度和控制措施，董事会应当获得能够使其对管理层"
            + "提出质询的管理信息。第%d号征求意见稿的意见反馈截止时间为2027年6月%d日。\n\n";

    @Param({ "English", "Chinese" })
    public String language;
    private final DeadlineReader reader = new DeadlineReader();
    private Publication newsletter;

    @Setup
    public void write() {
        boolean english = language.equals("English");
        StringBuilder text = new StringBuilder();
        for (int i = 1; text.length() < (english ? MEGABYTE : MEGABYTE / 3); i++) {
            text.append((english ? ENGLISH : CHINESE).formatted(i, 1 + i % 28));
        }
        newsletter = new Publication(text.toString(), "Weekly", PublicationDate.parse("2026-11-20"), english ? "en" : "zh", null);
    }

    @Benchmark
    public List<Suggestion> megabyte() {
        return reader.read(newsletter);
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder().include(ReaderThroughput.class.getSimpleName()).build()).run();
    }
}
