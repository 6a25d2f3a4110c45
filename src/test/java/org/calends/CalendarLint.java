package org.calends;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the bytes of a calendar the way the strictest client would (RFC 5545, 5546, 7986). Needed because parsers, our own
 * included, let most of these defects pass.
 */
public final class CalendarLint {

    private static final int LONGEST = 75;
    private static final Pattern LINE = Pattern.compile("[A-Za-z0-9-]+(;[A-Za-z0-9-]+=(\"[^\"]*\"|[^\";:,]*)"
            + "(,(\"[^\"]*\"|[^\";:,]*))*)*:.*", Pattern.DOTALL);

    private final List<String> defects = new ArrayList<>();

    private CalendarLint() {
    }

    /** @return what is wrong, a sentence each; empty for a calendar that every client accepts */
    public static List<String> defects(byte[] calendar) {
        CalendarLint lint = new CalendarLint();
        List<String> lines = lint.unfold(lint.physicalLines(calendar));
        lines.stream().filter(line -> !LINE.matcher(line).matches()).forEach(line -> lint.defect("no content line: " + line));
        if (lint.defects.isEmpty()) {
            CalendarLintRules.check(lines, lint.defects);
        }
        return lint.defects;
    }

    private List<byte[]> physicalLines(byte[] calendar) {
        if (calendar.length > 2 && calendar[0] == (byte) 0xEF && calendar[1] == (byte) 0xBB) {
            defect("begins with a byte order mark");
        }
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < calendar.length; i++) {
            if (calendar[i] == '\n') {
                boolean crlf = i > start && calendar[i - 1] == '\r';
                if (!crlf) {
                    defect("line " + (lines.size() + 1) + " ends without CRLF");
                }
                lines.add(Arrays.copyOfRange(calendar, start, crlf ? i - 1 : i));
                start = i + 1;
            }
        }
        if (start < calendar.length) {
            defect("the last line does not end");
        }
        return lines;
    }

    private List<String> unfold(List<byte[]> physical) {
        List<String> lines = new ArrayList<>();
        Set<Character> controls = new HashSet<>();
        for (byte[] octets : physical) {
            if (octets.length > LONGEST) {
                defect("line of " + octets.length + " octets: " + new String(octets, StandardCharsets.UTF_8));
            }
            String text = strictly(octets);
            text.chars().filter(c -> c < ' ' && c != '\t' || c == 0x7F).forEach(c -> controls.add((char) c));
            if (text.startsWith(" ") || text.startsWith("\t")) {
                if (lines.isEmpty()) {
                    defect("begins with a folded line");
                } else {
                    lines.set(lines.size() - 1, lines.get(lines.size() - 1) + text.substring(1));
                }
            } else {
                lines.add(text);
            }
        }
        controls.forEach(control -> defect("control character " + (int) control));
        return lines;
    }

    private String strictly(byte[] octets) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException split) {
            defect("a character is split by folding, or no UTF-8");
            return new String(octets, StandardCharsets.ISO_8859_1);
        }
    }

    private void defect(String sentence) {
        defects.add(sentence);
    }
}
