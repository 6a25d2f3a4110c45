package org.calends.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** A value for each setting, as the sample configuration has it. */
final class SettingExamples {

    static final String SAMPLE = "/META-INF/calends/application.properties";

    private static final Pattern LINE = Pattern.compile("(?m)^#?([a-z][a-z0-9.-]+)=(.*)$");

    private final Map<String, String> values;

    private SettingExamples(Map<String, String> values) {
        this.values = values;
    }

    static SettingExamples ofSample() {
        try (InputStream sample = SettingExamples.class.getResourceAsStream(SAMPLE)) {
            return of(new String(sample.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SettingExamples of(String sample) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Matcher line = LINE.matcher(sample); line.find();) {
            values.put(line.group(1), line.group(2));
        }
        return new SettingExamples(values);
    }

    List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** @return as it would stand in a file */
    String line(String name) {
        return name + "=" + values.entrySet().stream().filter(one -> isAlike(one.getKey(), name)).map(Map.Entry::getValue)
                .findFirst().orElse("...");
    }

    /** A provider of single sign-on has a name that only its house knows. */
    private static boolean isAlike(String sampled, String name) {
        return sampled.equals(name) || sampled.equals(name.replaceFirst("^calends[.]sso[.][^.]+", "calends.sso.keycloak"));
    }

    /** @return the setting whose name is most like this one */
    String nearest(String name) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return values.keySet().stream().min((one, other) -> distance.apply(one, name) - distance.apply(other, name))
                .orElse(name);
    }
}
