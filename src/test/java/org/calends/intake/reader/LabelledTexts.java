package org.calends.intake.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.calends.intake.date.PeriodEnd;
import org.calends.intake.document.DocumentLimits;
import org.calends.intake.format.DocumentReader;
import org.calends.workday.count.WorkingDayCalendars;

/** Texts of our own with what is to be found in each, read and marked. */
final class LabelledTexts {

    private static final DocumentReader DOCUMENTS = new DocumentReader(DocumentLimits.DEFAULTS);
    private static final DeadlineReader DEADLINES = new DeadlineReader(PeriodEnd.with(new WorkingDayCalendars()));

    private LabelledTexts() {
    }

    /** @param file below the tests' {@code /intake}, a text a line */
    static List<Marks> marks(String file) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/intake", file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(ToldText::of)
                    .map(text -> text.mark(read(text))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return those that are not wholly right, to be read when there are too many */
    static String faults(List<Marks> marks) {
        return marks.stream().filter(one -> !one.whollyRight()).map(Marks::toString).collect(Collectors.joining("\n"));
    }

    private static List<Suggestion> read(ToldText text) {
        return DEADLINES.read(text.publication(DOCUMENTS.read(text.text().getBytes(UTF_8), null, "text/plain").text()));
    }
}
