package org.calends.workday.jurisdiction;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;

/** What holidays are called in Chinese, where we know it. */
public final class ChineseNames {

    private static final Properties NAMES = load();
    private static final String SUBSTITUTE = " (substitute day)";

    private ChineseNames() {
    }

    /** The Chinese name, or the name as it is. */
    public static String of(String name) {
        if (name.contains(SpecialDay.JOINED)) {
            return Arrays.stream(name.split(SpecialDay.JOINED)).map(ChineseNames::of).distinct()
                    .collect(Collectors.joining("、"));
        }
        if (name.endsWith(SUBSTITUTE)) {
            return of(name.substring(0, name.length() - SUBSTITUTE.length())) + "补假";
        }
        return NAMES.getProperty(name.replace(' ', '_'), name);
    }

    private static Properties load() {
        Properties names = new Properties();
        try (Reader text = new InputStreamReader(ChineseNames.class.getResourceAsStream("names-zh.properties"),
                StandardCharsets.UTF_8)) {
            names.load(text);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
