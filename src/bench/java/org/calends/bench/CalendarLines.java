package org.calends.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.calends.ical.ContentLine;
import org.calends.ical.ContentLineWriter;
import org.calends.ical.ContentLines;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A calendar of 100 events of ten properties, written and read line by line by ours and as a model by ical4j. Ours does less:
 * what the values mean, {@code intake.calendar} and {@code caldav.object} find out when they look at one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CalendarLines {

    private static final int EVENTS = 100;
    private static final String TITLE = "Rectify the apps that were named; report to 工业和信息化部, with the list of changes";
    private static final String TEXT = "138 apps must be rectified before 29 April.\nOwner: the privacy team, and its deputy; see the notice.";
    private static final LocalDate DAY = LocalDate.of(2027, 4, 29);
    private static final Instant CHANGED = Instant.parse("2026-12-01T08:00:00Z");

    private final String calendar = new String(writeLines(), StandardCharsets.UTF_8);

    @Benchmark
    public byte[] writeLines() {
        ContentLineWriter lines = new ContentLineWriter().line("BEGIN", "VCALENDAR").line("VERSION", "2.0")
                .line("PRODID", "-//Calends//EN");
        for (int i = 0; i < EVENTS; i++) {
            lines.line("BEGIN", "VEVENT").line("UID", i + "@calends").line("DTSTAMP", ContentLineWriter.utc(CHANGED))
                    .line("CREATED", ContentLineWriter.utc(CHANGED)).line("LAST-MODIFIED", ContentLineWriter.utc(CHANGED))
                    .line("DTSTART;VALUE=DATE", ContentLineWriter.day(DAY))
                    .line("DTEND;VALUE=DATE", ContentLineWriter.day(DAY.plusDays(1))).text("SUMMARY", TITLE)
                    .text("DESCRIPTION", TEXT).texts("CATEGORIES", List.of("Rectification", "MIIT")).line("END", "VEVENT");
        }
        return lines.line("END", "VCALENDAR").folded();
    }

    @Benchmark
    public byte[] writeModel() throws IOException {
        Calendar model = new Calendar().add(ImmutableVersion.VERSION_2_0).add(new ProdId("-//Calends//EN"));
        for (int i = 0; i < EVENTS; i++) {
            model.add(new VEvent(false).add(new Uid(i + "@calends")).add(new DtStamp(CHANGED)).add(new Created(CHANGED))
                    .add(new LastModified(CHANGED)).add(new DtStart<>(DAY)).add(new DtEnd<>(DAY.plusDays(1)))
                    .add(new Summary(TITLE)).add(new Description(TEXT))
                    .add(new Categories(new TextList("Rectification", "MIIT"))));
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        new CalendarOutputter(false).output(model, written);
        return written.toByteArray();
    }

    @Benchmark
    public long readLines() {
        return ContentLines.unfold(calendar).stream().map(ContentLine::parsed).filter(Objects::nonNull).map(ContentLine::text)
                .count();
    }

    @Benchmark
    public Calendar readModel() {
        try {
            return new CalendarBuilder().build(new StringReader(calendar));
        } catch (IOException | ParserException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder().include(CalendarLines.class.getSimpleName()).build()).run();
    }
}
