package org.calends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The index of decisions is whole: each stands once, by its title, under a topic. */
class DecisionIndexTest {

    private static final Path DECISIONS = Path.of("src/docs/decisions");
    private static final Path INDEX = DECISIONS.resolve("README.md");

    @Test
    void every_decision_stands_in_the_index_once_by_its_title() throws IOException {
        assertThat(topics().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(
                decisions().stream().map(DecisionIndexTest::entry).toList());
    }

    @Test
    void each_topic_lists_by_number() throws IOException {
        for (List<String> topic : topics()) {
            assertThat(topic).isNotEmpty().isSortedAccordingTo(Comparator.comparing(entry -> entry.replaceAll(".*\\(", "")));
        }
    }

    private static List<List<String>> topics() throws IOException {
        return Stream.of(Files.readString(INDEX).split("(?m)^## ")).skip(1)
                .map(topic -> topic.lines().filter(line -> line.startsWith("- ")).toList()).toList();
    }

    private static List<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.list(DECISIONS)) {
            return files.filter(file -> !file.equals(INDEX)).sorted().toList();
        }
    }

    private static String entry(Path decision) {
        try {
            String title = Files.readAllLines(decision).get(0).substring("# ".length());
            return "- [" + title + "](" + decision.getFileName() + ")";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
