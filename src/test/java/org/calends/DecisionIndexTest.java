package org.calends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class DecisionIndexTest {

    private static final Path DECISIONS = Path.of("src/docs/decisions");
    private static final Path INDEX = DECISIONS.resolve("README.md");

    @Test
    void every_decision_stands_in_the_index_by_its_title_in_the_order_of_numbers() throws IOException {
        List<String> listed = Files.readAllLines(INDEX).stream().filter(line -> line.startsWith("- ")).toList();

        assertThat(listed).isEqualTo(decisions().stream().map(DecisionIndexTest::entry).toList());
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
