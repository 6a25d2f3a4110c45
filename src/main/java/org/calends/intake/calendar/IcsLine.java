package org.calends.intake.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.ical.ContentLine;
import org.calends.intake.document.TextDecoder;

/**
 * A content line (RFC 5545, 3.1; vCalendar 1.0, 2.1).
 *
 * @param parameters as written, from the first semicolon on
 */
record IcsLine(String name, String parameters, String value) {

    private static final Pattern ESCAPED = Pattern.compile("\\\\([nN;,:\"\\\\])");
    /** RFC 6350 names groups so; calendars take over such lines from address books. */
    private static final Pattern GROUP = Pattern.compile("^[A-Za-z0-9_-]+\\.(?=[A-Za-z])");

    private static final Pattern CUT_ZONE = Pattern.compile("((?!\\d{4}-?\\d{2})[^:]*(?::[^:]*)?):(\\d{8}.*)");

    /** @return null when it is none */
    static IcsLine parsed(String line) {
        ContentLine parts = ContentLine.parsed(line);
        if (parts == null) {
            Matcher group = GROUP.matcher(line);
            parts = group.find() ? ContentLine.parsed(line.substring(group.end())) : null;
        }
        if (parts == null) {
            return null;
        }
        parts = withZone(parts);
        boolean encoded = parts.parameters().toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE");
        IcsLine plain = new IcsLine(parts.name(), parts.parameters(), parts.value());
        return encoded ? new IcsLine(parts.name(), parts.parameters(), plain.decoded()) : plain;
    }

    /**
     * Outlook writes zones such as "(UTC+01:00) Amsterdam" and "tzone://Microsoft/Utc" without the quotation marks they need.
     */
    private static ContentLine withZone(ContentLine parts) {
        Matcher cut = parts.parameters().toUpperCase(Locale.ROOT).contains(";TZID=") ? CUT_ZONE.matcher(parts.value()) : null;
        return cut == null || !cut.matches() ? parts
                : new ContentLine(parts.name(), parts.parameters() + ":" + cut.group(1), cut.group(2));
    }

    boolean is(String otherName, String otherValue) {
        return name.equals(otherName) && value.strip().equalsIgnoreCase(otherValue);
    }

    /** @return the value of a parameter, or null */
    String parameter(String key) {
        Matcher found = Pattern.compile("(?i);" + key + "=(?:\"([^\"]*)\"|([^\";]+))").matcher(parameters);
        return !found.find() ? null : found.group(1) != null ? found.group(1) : found.group(2);
    }

    String text() {
        return unescaped(value);
    }

    /** RFC 5545, 3.3.11. */
    static String unescaped(String value) {
        return ESCAPED.matcher(value).replaceAll(escaped -> Matcher
                .quoteReplacement(escaped.group(1).equalsIgnoreCase("n") ? "\n" : escaped.group(1)));
    }

    /** RFC 2045, 6.7; line ends are written as calendars do now. */
    private String decoded() {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        byte[] raw = value.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            int octet = raw[i] == '=' && i + 2 < raw.length ? hex(raw[i + 1], raw[i + 2]) : -1;
            octets.write(octet < 0 ? raw[i] : octet);
            i += octet < 0 ? 0 : 2;
        }
        Charset named = TextDecoder.named(parameter("CHARSET"));
        String text = TextDecoder.decode(octets.toByteArray(), named == null ? null : named.name());
        return text.replace("\r\n", "\\n").replace("\r", "\\n").replace("\n", "\\n");
    }

    private static int hex(byte high, byte low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }
}
