package org.calends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What {@code pom.xml} leaves out of the tests on PostgreSQL by name has no test for them, and spares a start. */
class PostgresqlScopeTest {

    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void no_test_of_the_database_is_left_out() throws IOException {
        assertThat(leftOut()).isNotEmpty()
                .allSatisfy(test -> assertThat(read(test)).as(test.toString()).doesNotContain("@Tag("));
    }

    @Test
    void each_name_is_there() throws IOException {
        List<Path> tests = tests();

        assertThat(names()).isNotEmpty().allMatch(name -> tests.stream().anyMatch(matching(name)));
    }

    @Test
    void every_test_with_settings_of_its_own_is_left_out_or_has_a_test_for_postgresql() throws IOException {
        List<Path> withSettings = tests().stream().filter(test -> read(test).contains("\n@TestProfile(")).toList();

        assertThat(withSettings).filteredOn(test -> !read(test).contains("@Tag(\"database\")")).isNotEmpty()
                .isSubsetOf(leftOut());
    }

    private static List<Path> leftOut() throws IOException {
        List<String> names = names();
        return tests().stream().filter(test -> names.stream().anyMatch(name -> matching(name).test(test))).toList();
    }

    private static Predicate<Path> matching(String name) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + name);
        return test -> matcher.matches(TESTS.relativize(test));
    }

    private static List<String> names() {
        return read(Path.of("pom.xml")).lines().map(String::strip).filter(line -> line.startsWith("<exclude>org/calends/"))
                .map(line -> line.substring("<exclude>".length(), line.indexOf("</"))).toList();
    }

    private static List<Path> tests() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
