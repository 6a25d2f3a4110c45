package org.calends.ical;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One unfolded line of iCalendar (RFC 5545, 3.1).
 *
 * @param parameters in capital letters, without quotation marks
 * @param value as written, escapes included
 */
public record UnfoldedLine(String name, Map<String, String> parameters, String value) {

    public static UnfoldedLine read(String line) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int start = end(line, 0);
        String name = line.substring(0, start);
        while (line.charAt(start) == ';') {
            int next = end(line, start + 1);
            int equals = line.indexOf('=', start);
            parameters.put(line.substring(start + 1, equals), line.substring(equals + 1, next).replace("\"", ""));
            start = next;
        }
        return new UnfoldedLine(name, parameters, line.substring(start + 1));
    }

    private static int end(String line, int from) {
        boolean quoted = false;
        int i = from;
        while (quoted || line.charAt(i) != ';' && line.charAt(i) != ':') {
            quoted ^= line.charAt(i++) == '"';
        }
        return i;
    }
}
