package org.calends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** {@code src/docs/asvs.md} leaves nothing out and names no test that does not exist. */
class AsvsTest {

    private static final Path TABLE = Path.of("src/docs/asvs.md");
    private static final Pattern CITED = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");
    private static final List<String> STATES = List.of("shown", "written", "not applicable", "not yet");

    /** The numbers of levels 1 and 2 of version 5.0.0, section by section. */
    private static final String NUMBERS = """
            1.1: 1 2
            1.2: 1 2 3 4 5 6 7 8 9
            1.3: 1 2 3 4 5 6 7 8 9 10 11
            1.4: 1 2 3
            1.5: 1 2
            2.1: 1 2 3
            2.2: 1 2 3
            2.3: 1 2 3 4
            2.4: 1
            3.2: 1 2
            3.3: 1 2 3 4
            3.4: 1 2 3 4 5 6
            3.5: 1 2 3 4 5
            3.7: 1 2
            4.1: 1 2 3
            4.2: 1
            4.3: 1 2
            4.4: 1 2 3 4
            5.1: 1
            5.2: 1 2 3
            5.3: 1 2
            5.4: 1 2 3
            6.1: 1 2 3
            6.2: 1 2 3 4 5 6 7 8 9 10 11 12
            6.3: 1 2 3 4
            6.4: 1 2 3 4
            6.5: 1 2 3 4 5
            6.6: 1 2 3
            6.8: 1 2 3 4
            7.1: 1 2 3
            7.2: 1 2 3 4
            7.3: 1 2
            7.4: 1 2 3 4 5
            7.5: 1 2
            7.6: 1 2
            8.1: 1 2
            8.2: 1 2 3
            8.3: 1
            8.4: 1
            9.1: 1 2 3
            9.2: 1 2 3 4
            10.1: 1 2
            10.2: 1 2
            10.3: 1 2 3 4
            10.4: 1 2 3 4 5 6 7 8 9 10 11
            10.5: 1 2 3 4 5
            10.6: 1 2
            10.7: 1 2 3
            11.1: 1 2
            11.2: 1 2 3
            11.3: 1 2 3
            11.4: 1 2 3 4
            11.5: 1
            11.6: 1
            12.1: 1 2 3
            12.2: 1 2
            12.3: 1 2 3 4
            13.1: 1
            13.2: 1 2 3 4 5
            13.3: 1 2
            13.4: 1 2 3 4 5
            14.1: 1 2
            14.2: 1 2 3 4
            14.3: 1 2 3
            15.1: 1 2 3
            15.2: 1 2 3
            15.3: 1 2 3 4 5 6 7
            16.1: 1
            16.2: 1 2 3 4 5
            16.3: 1 2 3 4
            16.4: 1 2 3
            16.5: 1 2 3
            17.1: 1
            17.2: 1 2 3 4
            17.3: 1 2
            """;

    @Test
    void every_number_of_the_two_levels_stands_there_once() throws IOException {
        List<String> numbers = NUMBERS.lines()
                .flatMap(section -> Arrays.stream(section.split(": ")[1].split(" ")).map(number -> section.split(": ")[0] + "."
                        + number))
                .toList();

        assertThat(rows().stream().map(row -> row[1]).toList()).isEqualTo(numbers);
    }

    @Test
    void every_item_has_a_state_and_what_is_shown_is_shown_by_a_test() throws IOException {
        for (String[] row : rows()) {
            assertThat(row[4]).as(row[1]).isIn(STATES);
            assertThat(row[5]).as(row[1]).isNotBlank();
            assertThat(!row[4].equals("shown") || CITED.matcher(row[5]).find()).as(row[1] + " names a test").isTrue();
        }
    }

    @Test
    void every_test_that_is_named_exists() throws IOException {
        Map<String, String> sources = sources();

        CITED.matcher(Files.readString(TABLE)).results().forEach(cited -> assertThat(sources.getOrDefault(cited.group(1), ""))
                .as(cited.group()).contains(" void " + cited.group(2) + "("));
    }

    @Test
    void the_counts_at_the_top_are_right() throws IOException {
        Map<String, Long> all = counted(rows().stream());
        Map<String, Long> ofLevelOne = counted(rows().stream().filter(row -> row[2].equals("1")));

        for (String state : STATES) {
            assertThat(Files.readString(TABLE)).containsPattern("\\| " + state + " \\| [^|]* \\| " + all.get(state) + " \\| "
                    + ofLevelOne.get(state) + " \\|");
        }
    }

    private static Map<String, Long> counted(Stream<String[]> rows) {
        return rows.collect(Collectors.groupingBy(row -> row[4], Collectors.counting()));
    }

    /** @return the cells of each item: nothing, number, level, what, state, why */
    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(TABLE).stream().filter(line -> line.matches("\\| \\d+\\.\\d+\\.\\d+ .*"))
                .map(line -> line.split("\\s*\\|\\s*")).toList();
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toMap(
                    file -> file.getFileName().toString().replace(".java", ""), AsvsTest::text, (one, other) -> one + other,
                    TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
