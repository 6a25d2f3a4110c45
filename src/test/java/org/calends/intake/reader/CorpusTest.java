package org.calends.intake.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.calends.intake.date.PeriodEnd;
import org.calends.intake.date.PublicationDate;
import org.calends.intake.document.DocumentLimits;
import org.calends.intake.document.DocumentText;
import org.calends.intake.document.Publication;
import org.calends.intake.format.DocumentReader;
import org.calends.workday.count.WorkingDayCalendars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Real newsletters and notices with hand-labelled deadlines, scored by the corpus's own scorer. The texts belong to their
 * authors and are not part of this repository: without them the test is skipped, and says so.
 */
class CorpusTest {

    private static final Path CORPUS = Path.of(System.getProperty("calends.corpus", "../shared/corpus"));
    private static final double SURE = 0.9;

    private final ObjectMapper json = new ObjectMapper();
    private final DocumentReader documents = new DocumentReader(DocumentLimits.DEFAULTS);
    private final DeadlineReader deadlineReader = new DeadlineReader(PeriodEnd.with(new WorkingDayCalendars()));

    @TempDir
    Path predictions;

    @BeforeEach
    void findTheCorpus() {
        if (!Files.isDirectory(CORPUS.resolve("dev"))) {
            System.err.println("""
                    ==========================================================================
                    THE READER WAS NOT SCORED: there is no corpus at %s.
                    Name the folder that holds score.py and dev/ with -Dcalends.corpus=FOLDER.
                    ==========================================================================""".formatted(CORPUS));
        }
        assumeTrue(Files.isDirectory(CORPUS.resolve("dev")), "no corpus of texts at " + CORPUS);
    }

    @ParameterizedTest
    @CsvSource({ "dev, 0.95", "dev2, 0.93" })
    void the_reader_finds_what_people_labelled(String set, double bounds) throws Exception {
        assumeTrue(Files.isDirectory(CORPUS.resolve(set)), "no set of texts at " + CORPUS.resolve(set));
        JsonNode figures = score(set, 0);

        assertThat(figures.at("/overall/recall").asDouble()).as("recall").isGreaterThanOrEqualTo(0.95);
        assertThat(figures.at("/overall/precision").asDouble()).as("precision").isGreaterThanOrEqualTo(0.93);
        assertThat(figures.at("/kind/rate").asDouble()).as("kind").isGreaterThanOrEqualTo(0.92);
        assertThat(figures.at("/issuer/rate").asDouble()).as("authority").isGreaterThanOrEqualTo(0.90);
        assertThat(figures.at("/bound/rate").asDouble()).as("bound").isGreaterThanOrEqualTo(bounds);
    }

    @Test
    void of_those_it_is_sure_of_nineteen_in_twenty_are_right() throws Exception {
        JsonNode figures = score("dev", SURE);

        assertThat(figures.at("/overall/precision").asDouble()).isGreaterThanOrEqualTo(0.95);
        assertThat(figures.at("/overall/found").asInt()).as("found").isGreaterThan(40);
    }

    private JsonNode score(String set, double leastConfidence) throws Exception {
        try (DirectoryStream<Path> texts = Files.newDirectoryStream(CORPUS.resolve(set), "*.json")) {
            for (Path text : texts) {
                predict(json.readTree(text.toFile()), leastConfidence);
            }
        }
        Process scorer = new ProcessBuilder("python3", CORPUS.resolve("score.py").toString(), CORPUS.resolve(set).toString(),
                predictions.toString(), "--json").redirectError(ProcessBuilder.Redirect.INHERIT).start();
        JsonNode figures = json.readTree(scorer.getInputStream());
        assertThat(scorer.waitFor()).isZero();
        return figures;
    }

    private void predict(JsonNode labelled, double leastConfidence) throws IOException {
        DocumentText text = documents.read(labelled.path("text").asText().getBytes(StandardCharsets.UTF_8), null, "text/plain");
        ObjectNode answer = json.createObjectNode().put("id", labelled.path("id").asText());
        ArrayNode deadlines = answer.putArray("deadlines");
        deadlineReader.read(new Publication(text.text(), labelled.path("title").asText(),
                PublicationDate.parse(labelled.path("published").asText()), labelled.path("language").asText(), null)).stream()
                .filter(suggestion -> suggestion.confidence() >= leastConfidence)
                .forEach(suggestion -> write(deadlines.addObject(), suggestion));
        json.writeValue(predictions.resolve(labelled.path("id").asText() + ".json").toFile(), answer);
    }

    private static void write(ObjectNode deadline, Suggestion suggestion) {
        deadline.put("due", suggestion.dueDate() == null ? null : suggestion.dueDate().toString());
        deadline.put("quote", suggestion.quote()).put("issuer", suggestion.authority());
        deadline.put("kind", suggestion.kind().name().toLowerCase(Locale.ROOT));
        deadline.put("bound", suggestion.bound().name().toLowerCase(Locale.ROOT));
        if (suggestion.period() != null) {
            deadline.putObject("relative").put("period", suggestion.period().iso());
        }
    }
}
