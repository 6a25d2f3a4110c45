package org.calends.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;

/** The administrator's guide names every setting there is, and no other, each with the default that holds. */
class DocumentedSettingsTest {

    private static final Path GUIDE = Path.of("src/docs/administration.md");
    private static final Pattern KEY = Pattern.compile("`(calends)?(\\.[a-z0-9.*-]+)`");
    private static final Map<String, Property> SETTINGS = settings();

    @Test
    void every_setting_stands_in_the_guide_and_no_other() throws IOException {
        assertThat(documented().keySet()).containsExactlyInAnyOrderElementsOf(SETTINGS.keySet());
    }

    @Test
    void every_default_is_told_as_it_stands_in_the_code() throws IOException {
        documented().forEach((key, told) -> valueOf(SETTINGS.get(key))
                .ifPresent(value -> assertThat(told).as(key).contains("`" + value + "`")));
    }

    private static Map<String, Property> settings() {
        Map<String, Property> settings = new TreeMap<>();
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.calends").stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class)).map(JavaClass::reflect)
                .forEach(type -> settings.putAll(ConfigMappings.getProperties(ConfigClass.configClass(type))));
        settings.keySet().removeIf(key -> key.endsWith("[*]"));
        return settings;
    }

    private static Optional<String> valueOf(Property setting) {
        if (setting.isPrimitive()) {
            return Optional.ofNullable(setting.asPrimitive().getDefaultValue());
        }
        return setting.isLeaf() && setting.hasDefaultValue() ? Optional.of(setting.asLeaf().getDefaultValue())
                : Optional.empty();
    }

    /**
     * Each setting with what its row says of its default. "`calends.mail.connect-timeout`, `.read-timeout`": what begins with
     * a dot stands for the last word of the one before.
     */
    private static Map<String, String> documented() throws IOException {
        Map<String, String> defaults = new TreeMap<>();
        for (String line : Files.readAllLines(GUIDE)) {
            if (line.startsWith("| `calends.")) {
                String[] cells = line.split("(?<!\\\\)\\|");
                String first = null;
                for (Matcher key = KEY.matcher(cells[1]); key.find();) {
                    first = key.group(1) == null ? first : key.group(1) + key.group(2);
                    defaults.put(key.group(1) == null ? first.substring(0, first.lastIndexOf('.')) + key.group(2) : first,
                            cells[3]);
                }
            }
        }
        return defaults;
    }
}
