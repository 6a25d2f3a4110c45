package org.calends.web.frame;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values in one field of a form, with commas between; one that itself holds a comma stands in quotes, as in a table. */
public final class CommaList {

    private static final String COMMA = "[,，、]";
    private static final Pattern VALUE = Pattern
            .compile("\\s*+(?:\"((?:[^\"]++|\"\")*+)\"\\s*+(?=" + COMMA + "|$)|([^,，、]++))");
    private static final Pattern QUOTED = Pattern.compile("(?s).*" + COMMA + ".*|\".*");

    private CommaList() {
    }

    /** @return null when there are none */
    public static String written(List<String> values) {
        return values.isEmpty() ? null
                : values.stream()
                        .map(value -> QUOTED.matcher(value).matches() ? '"' + value.replace("\"", "\"\"") + '"' : value)
                        .collect(Collectors.joining(", "));
    }

    public static List<String> read(String written) {
        return VALUE.matcher(written).results().map(CommaList::value).map(String::strip).filter(value -> !value.isEmpty())
                .toList();
    }

    private static String value(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1).replace("\"\"", "\"");
    }
}
