package org.calends.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.obligation.ContentLine;

/** A content line (RFC 5545, 3.1). @param parameters as written, from the first semicolon on */
record IcsLine(String name, String parameters, String value) {

    private static final Pattern ESCAPED = Pattern.compile("\\\\([nN;,\\\\])");

    /** @return null when it is none */
    static IcsLine parsed(String line) {
        ContentLine parts = ContentLine.parsed(line);
        return parts == null ? null : new IcsLine(parts.name(), parts.parameters(), parts.value());
    }

    boolean is(String otherName, String otherValue) {
        return name.equals(otherName) && value.strip().equalsIgnoreCase(otherValue);
    }

    /** @return the value of a parameter, or null */
    String parameter(String key) {
        Matcher found = Pattern.compile("(?i);" + key + "=\"?([^\";]+)").matcher(parameters);
        return found.find() ? found.group(1) : null;
    }

    String text() {
        return unescaped(value);
    }

    /** RFC 5545, 3.3.11. */
    static String unescaped(String value) {
        return ESCAPED.matcher(value).replaceAll(escaped -> Matcher
                .quoteReplacement(escaped.group(1).equalsIgnoreCase("n") ? "\n" : escaped.group(1)));
    }
}
