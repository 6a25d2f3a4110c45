package org.calends.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/**
 * The sample configuration of the archive says of every setting what the administrator's guide says. With
 * {@code -Dcalends.sample=write} it is written anew.
 */
class SampleConfigurationTest {

    private static final Path GUIDE = Path.of("src/docs/administration.md");
    private static final Path EXAMPLES = Path.of("src/test/resources/setting-examples.properties");
    private static final Path SAMPLE = Path.of("src/main/resources/META-INF/calends/application.properties");
    private static final Pattern KEY = Pattern.compile("`((?:calends|quarkus)?\\.?[a-z0-9.*-]+)`");
    private static final Pattern DEFAULT = Pattern.compile("`([^`]*)`");

    @Test
    void the_sample_says_what_the_guide_says() throws IOException {
        String expected = rendered();
        if ("write".equals(System.getProperty("calends.sample"))) {
            Files.writeString(SAMPLE, expected);
        }

        assertThat(SAMPLE).as("run: ./mvnw test -Dtest=SampleConfigurationTest -Dcalends.sample=write").hasContent(expected);
    }

    private static String rendered() throws IOException {
        StringBuilder sample = new StringBuilder(
                """
                        # Every setting of Calends with its default, or with an example where there is none; the administrator's guide says
                        # more. Take the # away from what you change. An environment variable (CALENDS_BASE_URL) goes before this file, and
                        # a system property (-Dcalends.base-url=...) before both.
                        """);
        for (String line : Files.readAllLines(GUIDE)) {
            if (line.startsWith("| `calends.") || line.startsWith("| `quarkus.")) {
                row(line.split("(?<!\\\\)\\|"), sample);
            }
        }
        return sample.toString();
    }

    private static void row(String[] cells, StringBuilder sample) throws IOException {
        List<String> names = names(cells[1]);
        List<String> defaults = DEFAULT.matcher(cells[3]).results().map(found -> found.group(1)).toList();
        sample.append("\n# ").append(cells[2].strip().replaceAll("\\[(.*?)]\\(.*?\\)", "$1").replace("`", "")).append('\n');
        for (int i = 0; i < names.size(); i++) {
            String example = examples().getProperty(names.get(i));
            assertThat(example != null || defaults.size() == names.size())
                    .as("an example of " + names.get(i) + " in " + EXAMPLES).isTrue();
            sample.append('#').append(names.get(i)).append('=').append(example == null ? defaults.get(i) : example)
                    .append('\n');
        }
    }

    private static List<String> names(String cell) {
        List<String> names = new ArrayList<>();
        String first = null;
        for (MatchResult found : KEY.matcher(cell).results().toList()) {
            String key = found.group(1);
            first = key.startsWith(".") ? first : key;
            names.add((key.startsWith(".") ? first.substring(0, first.lastIndexOf('.')) + key : key).replace("*", name(first)));
        }
        return names;
    }

    /** A name that somebody would choose for what the setting is about. */
    private static String name(String setting) {
        return setting.startsWith("calends.teams.") ? "legal" : "keycloak";
    }

    private static Properties examples() throws IOException {
        Properties examples = new Properties();
        try (Reader reader = Files.newBufferedReader(EXAMPLES)) {
            examples.load(reader);
        }
        return examples;
    }
}
