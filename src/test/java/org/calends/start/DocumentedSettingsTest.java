package org.calends.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A setting that stands in the README and that no mapping knows would keep the application from starting. */
class DocumentedSettingsTest {

    private static final Pattern KEY = Pattern.compile("`(calends)?(\\.[a-z0-9.-]+)`");

    /** A value for each setting whose type takes no plain number. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(Map.entry("calends.base-url", "http://localhost:8080"),
            Map.entry("calends.zone", "Europe/Rome"), Map.entry("calends.clock", "2021-04-26T09:00:00+08:00"),
            Map.entry("calends.check.every", "1h"), Map.entry("calends.check.send-at", "08:00"),
            Map.entry("calends.check.locale", "en"), Map.entry("calends.heartbeat.url", "http://localhost:1"),
            Map.entry("calends.mail.every", "30s"), Map.entry("calends.bounce.every", "5m"),
            Map.entry("calends.security-log.keep", "P400D"));

    @Test
    void every_setting_of_the_readme_belongs_to_a_mapping() throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        documented().forEach(key -> settings.put(key, SAMPLES.getOrDefault(key, "1")));
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder().addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(settings, "README", 100));
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.calends").stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class)).map(JavaClass::reflect)
                .forEach(config::withMapping);

        assertThat(settings).hasSizeGreaterThan(40);
        assertThatCode(config::build).doesNotThrowAnyException();
    }

    /** "`calends.mail.connect-timeout`, `.read-timeout`": what begins with a dot stands for the last word of the one before. */
    private static Set<String> documented() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            if (line.startsWith("| `calends.")) {
                String first = null;
                for (Matcher key = KEY.matcher(line.substring(0, line.indexOf('|', 1))); key.find();) {
                    first = key.group(1) == null ? first : key.group(1) + key.group(2);
                    keys.add(key.group(1) == null ? first.substring(0, first.lastIndexOf('.')) + key.group(2) : first);
                }
            }
        }
        return keys;
    }
}
