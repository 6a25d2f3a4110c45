package org.calends.ical;

import java.util.Locale;

/**
 * A content line of iCalendar (RFC 5545, 3.1), unfolded. Found by looking at each character once: clients may send lines of
 * any length with any number of parameters, which a regular expression would try in as many ways, or on as deep a stack.
 *
 * @param name in capitals
 * @param parameters as written, from the first semicolon on
 */
public record ContentLine(String name, String parameters, String value) {

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
}
