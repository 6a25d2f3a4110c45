package org.calends.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.calends.intake.document.DocumentLimits;
import org.calends.intake.format.DocumentReader;
import org.calends.intake.document.Publication;
import org.calends.intake.reader.DeadlineReader;
import org.calends.intake.reader.Suggestion;
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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * A PDF of 40 dense pages, from bytes to suggestions: two columns of small print, about 250,000 letters, with running headers
 * and page numbers. Wanted: less than two seconds. {@link #first} is the first document that a program reads after its start,
 * {@link #further} one of many.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PdfReading {

    private static final int PAGES = 40;
    private static final int LINES = 66;
    private static final float SIZE = 8.5f;
    private static final float PITCH = 11;
    private static final float COLUMN = 240;
    private static final float[] LEFT = { 50, 310 };
    private static final String STORY = "The regulator expects firms to have systems and controls that suit the nature, scale and "
            + "complexity of their business, and their boards to receive the figures that allow them to question the executive. "
            + "Comments on proposal %d are due by %d June 2027. ";

    private final DeadlineReader reader = new DeadlineReader();
    private final DocumentReader documents = new DocumentReader(DocumentLimits.DEFAULTS);
    private byte[] newsletter;

    @Setup
    public void draw() throws IOException {
        try (PDDocument document = new PDDocument()) {
            Words words = new Words();
            for (int page = 1; page <= PAGES; page++) {
                draw(document, page, words);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            newsletter = bytes.toByteArray();
        }
    }

    private static void draw(PDDocument document, int number, Words words) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        PDFont font = new PDType1Font(FontName.TIMES_ROMAN);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            show(content, font, 50, 815, "Regulatory weekly, No. 233, April 2026");
            show(content, font, 290, 25, "Page " + number + " of " + PAGES);
            for (float left : LEFT) {
                for (int line = 0; line < LINES; line++) {
                    show(content, font, left, 785 - line * PITCH, words.line(font));
                }
            }
        }
    }

    private static void show(PDPageContentStream content, PDFont font, float x, float y, String text) throws IOException {
        content.beginText();
        content.setFont(font, SIZE);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    /** The story again and again, cut where a column is full. */
    private static final class Words {

        private String rest = "";
        private int stories;

        String line(PDFont font) throws IOException {
            StringBuilder line = new StringBuilder();
            while (font.getStringWidth(line.toString()) * SIZE / 1000 < COLUMN - 30) {
                if (rest.isEmpty()) {
                    stories++;
                    rest = STORY.formatted(stories, 1 + stories % 28);
                }
                int blank = rest.indexOf(' ') + 1;
                line.append(rest, 0, blank);
                rest = rest.substring(blank);
            }
            return line.toString().strip();
        }
    }

    private List<Suggestion> read() {
        return reader.read(Publication.of(documents.read(newsletter, "weekly.pdf", "application/pdf"), LocalDate.of(2026, 4, 30)));
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(5)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public List<Suggestion> first() {
        return read();
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Fork(1)
    @Warmup(iterations = 3, time = 3)
    @Measurement(iterations = 5, time = 3)
    public List<Suggestion> further() {
        return read();
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder().include(PdfReading.class.getSimpleName()).build()).run();
    }
}
