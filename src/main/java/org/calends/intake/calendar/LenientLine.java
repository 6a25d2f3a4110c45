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
 * Content lines as programs have them, which the grammar (RFC 5545, 3.1) would not take: with the groups of address books,
 * with zones that lack their quotation marks, and in the encoding of vCalendar 1.0 (2.1).
 */
final class LenientLine {

    /** RFC 6350 names groups so; calendars take over such lines from address books. */
    private static final Pattern GROUP = Pattern.compile("^[A-Za-z0-9_-]+\\.(?=[A-Za-z])");

    private static final Pattern CUT_ZONE = Pattern.compile("((?!\\d{4}-?\\d{2})[^:]*(?::[^:]*)?):(\\d{8}.*)");

    private LenientLine() {
    }

    /** @return null when it is none */
    static ContentLine parsed(String line) {
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
        return encoded ? new ContentLine(parts.name(), parts.parameters(), decoded(parts)) : parts;
    }

    /**
     * Outlook writes zones such as "(UTC+01:00) Amsterdam" and "tzone://Microsoft/Utc" without the quotation marks they need.
     */
    private static ContentLine withZone(ContentLine parts) {
        Matcher cut = parts.parameters().toUpperCase(Locale.ROOT).contains(";TZID=") ? CUT_ZONE.matcher(parts.value()) : null;
        return cut == null || !cut.matches() ? parts
                : new ContentLine(parts.name(), parts.parameters() + ":" + cut.group(1), cut.group(2));
    }

    /** RFC 2045, 6.7; line ends are written as calendars do now. */
    private static String decoded(ContentLine line) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        byte[] raw = line.value().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            int octet = raw[i] == '=' && i + 2 < raw.length ? hex(raw[i + 1], raw[i + 2]) : -1;
            octets.write(octet < 0 ? raw[i] : octet);
            i += octet < 0 ? 0 : 2;
        }
        Charset named = TextDecoder.named(line.parameter("CHARSET"));
        String text = TextDecoder.decode(octets.toByteArray(), named == null ? null : named.name());
        return text.replace("\r\n", "\\n").replace("\r", "\\n").replace("\n", "\\n");
    }

    private static int hex(byte high, byte low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }
}
