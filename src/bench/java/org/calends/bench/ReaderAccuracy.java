package org.calends.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.calends.intake.date.PeriodEnd;
import org.calends.intake.document.Publication;
import org.calends.intake.date.PublicationDate;
import org.calends.intake.reader.DeadlineReader;
import org.calends.workday.count.WorkingDayCalendars;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The reader beside two plain ways to find deadlines, over labelled texts and scored by their own scorer: every date written
 * in full that lies after the publication, and what natty takes for such a date. Each set of texts is scored by itself, then
 * all together, and the sources of which most is wrong are named.
 */
public final class ReaderAccuracy {

    /** A way to find deadlines in a labelled text. */
    interface Way {
        List<Found> in(JsonNode labelled);
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DeadlineReader READER = new DeadlineReader(PeriodEnd.with(new WorkingDayCalendars()));
    private static final List<String> SETS = List.of("dev", "dev2");

    private ReaderAccuracy() {
    }

    /** @param arguments the folder that holds score.py and the sets of texts; {@code -v} also prints each fault */
    public static void main(String[] arguments) throws Exception {
        Path corpus = Path.of(arguments[0]).normalize();
        boolean verbose = List.of(arguments).contains("-v");
        Map<String, Way> ways = new TreeMap<>(Map.of("1 calends", ReaderAccuracy::calends, "2 natty", PlainDates::natty,
                "3 every full date", PlainDates::everyFullDate));
        for (Map.Entry<String, Way> way : ways.entrySet()) {
            System.out.println("\n== " + way.getKey().substring(2));
            System.out.println(ReaderFigures.HEADING);
            score(corpus, way.getValue(), verbose && way.getKey().startsWith("1"));
        }
    }

    private static void score(Path corpus, Way way, boolean verbose) throws Exception {
        Path all = Files.createTempDirectory("texts");
        for (String set : SETS) {
            if (Files.isDirectory(corpus.resolve(set))) {
                copy(corpus.resolve(set), all);
                System.out.println(ReaderFigures.of(corpus, corpus.resolve(set), predict(corpus.resolve(set), way)).row(set));
            }
        }
        ReaderFigures together = ReaderFigures.of(corpus, all, predict(all, way));
        System.out.println(together.row("all"));
        System.out.println(together.worst(all));
        if (verbose) {
            System.out.println(together.faults());
        }
    }

    /** The labelling guide gives a date that comes again no day of its own (rule 9), so it is scored as one without. */
    private static List<Found> calends(JsonNode labelled) {
        Publication publication = new Publication(labelled.path("text").asText(), labelled.path("title").asText(),
                published(labelled), labelled.path("language").asText(), null);
        return READER.read(publication).stream().map(one -> new Found(one.recurrence() == null ? one.dueDate() : null, one.quote(),
                one.kind().name().toLowerCase(Locale.ROOT), one.authority(), one.bound().name().toLowerCase(Locale.ROOT))).toList();
    }

    static PublicationDate published(JsonNode labelled) {
        return PublicationDate.parse(labelled.path("published").asText());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (DirectoryStream<Path> texts = Files.newDirectoryStream(from, "*.json")) {
            for (Path text : texts) {
                Files.copy(text, to.resolve(text.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path predict(Path folder, Way way) throws IOException {
        Path answers = Files.createTempDirectory("answers");
        try (DirectoryStream<Path> texts = Files.newDirectoryStream(folder, "*.json")) {
            for (Path text : texts) {
                JsonNode labelled = JSON.readTree(text.toFile());
                ObjectNode answer = JSON.createObjectNode().put("id", labelled.path("id").asText());
                ArrayNode deadlines = answer.putArray("deadlines");
                way.in(labelled).forEach(found -> found.writeTo(deadlines.addObject()));
                JSON.writeValue(answers.resolve(text.getFileName().toString()).toFile(), answer);
            }
        }
        return answers;
    }
}
