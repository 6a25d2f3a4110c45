package org.calends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documented mutation run starts only while {@code pom.xml} names every test that starts the application. */
class MutationScopeTest {

    private static final Path TESTS = Path.of("src/test/java/org/calends");

    @ParameterizedTest
    @ValueSource(strings = { "reminder", "obligation", "account", "subscription" })
    void every_test_that_starts_the_application_is_left_out(String feature) throws IOException {
        List<String> starting;
        try (Stream<Path> files = Files.walk(TESTS.resolve(feature))) {
            starting = files.filter(Files::isRegularFile).filter(each -> read(each).contains("\n@QuarkusTest\n"))
                    .map(MutationScopeTest::name).toList();
        }

        assertThat(starting).isNotEmpty().filteredOn(each -> !each.endsWith("ApiTest")).allSatisfy(
                test -> assertThat(read(Path.of("pom.xml"))).as(test).contains("<param>" + test + "</param>"));
    }

    @Test
    void what_is_left_out_by_name_is_there() {
        List<String> named = read(Path.of("pom.xml")).lines().map(String::strip)
                .filter(line -> line.matches("<param>org\\.calends\\.[a-z.]+\\.[A-Z][A-Za-z]+</param>"))
                .map(line -> line.substring("<param>".length(), line.indexOf("</"))).toList();

        assertThat(named).isNotEmpty().allMatch(
                each -> Stream.of("main", "test").map(part -> Path.of("src", part, "java", each.replace('.', '/') + ".java"))
                        .anyMatch(Files::exists));
    }

    private static String name(Path file) {
        return "org.calends." + TESTS.relativize(file).toString().replace(".java", "").replace('/', '.');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
