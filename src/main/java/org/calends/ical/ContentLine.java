package org.calends.ical;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A content line of iCalendar (RFC 5545, 3.1), unfolded: the one parser of them, for imports, calendar programs and our own
 * feeds. Name, parameters and value are found by looking at each character once: clients may send lines of
 * any length with any number of parameters, which a regular expression would try in as many ways, or on as deep a stack.
 *
 * @param name in capitals
 * @param parameters as written, from the first semicolon on
 * @param value as written, escapes included
 */
public record ContentLine(String name, String parameters, String value) {

    /** RFC 5545, 3.3.11; some programs also escape the colons and quotation marks of older standards. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\([nN;,:\"\\\\])");
    private static final Pattern PARAMETER = Pattern.compile(";([^=;]+)=(\"[^\"]*\"|[^\";]*)");

    /** @return null when it is none */
    public static ContentLine parsed(String line) {
        int nameEnd = 0;
        while (nameEnd < line.length() && isOfName(line.charAt(nameEnd))) {
            nameEnd++;
        }
        int colon = nameEnd > 0 ? colon(line, nameEnd) : -1;
        return colon < 0 ? null
                : new ContentLine(line.substring(0, nameEnd).toUpperCase(Locale.ROOT),
                        line.substring(nameEnd, colon), line.substring(colon + 1));
    }

    private static boolean isOfName(char letter) {
        return letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9'
                || letter == '-';
    }

    /** @return where the value is parted from the parameters, if any; a colon within quotation marks parts nothing */
    private static int colon(String line, int from) {
        if (from == line.length() || line.charAt(from) != ':' && line.charAt(from) != ';') {
            return -1;
        }
        boolean quoted = false;
        for (int i = from; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == ':' && !quoted) {
                return i;
            }
            quoted ^= letter == '"';
        }
        return -1;
    }

    public boolean is(String otherName, String otherValue) {
        return name.equals(otherName) && value.strip().equalsIgnoreCase(otherValue);
    }

    /** @return the value of a parameter without its quotation marks, or null */
    public String parameter(String key) {
        Matcher found = Pattern.compile("(?i);" + Pattern.quote(key) + "=(?:\"([^\"]*)\"|([^\";]*))").matcher(parameters);
        return !found.find() ? null : found.group(1) != null ? found.group(1) : found.group(2);
    }

    /** @return all parameters in their order, their values without quotation marks */
    public Map<String, String> parametersByName() {
        Map<String, String> byName = new LinkedHashMap<>();
        Matcher each = PARAMETER.matcher(parameters);
        while (each.find()) {
            byName.put(each.group(1).toUpperCase(Locale.ROOT), each.group(2).replace("\"", ""));
        }
        return byName;
    }

    /** @return the value, unescaped */
    public String text() {
        return unescaped(value);
    }

    /** @return the values of a list of texts, each unescaped; a comma behind a backslash parts nothing */
    public List<String> texts() {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '\\') {
                i++;
            } else if (value.charAt(i) == ',') {
                parts.add(unescaped(value.substring(start, i)));
                start = i + 1;
            }
        }
        parts.add(unescaped(value.substring(start)));
        return parts;
    }

    private static String unescaped(String value) {
        return ESCAPED.matcher(value).replaceAll(escaped -> Matcher
                .quoteReplacement(escaped.group(1).equalsIgnoreCase("n") ? "\n" : escaped.group(1)));
    }
}
