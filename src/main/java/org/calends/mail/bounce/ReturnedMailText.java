package org.calends.mail.bounce;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail as whoever returned it may have left it: every part as text, in the order in which they stand (RFC 2045, 2046).
 * Damage is no error, since a server's bounce is all there is: an unknown encoding or a missing boundary is read as plain
 * text. What is nested deeper, or split further, than any server does is left unread.
 */
final class ReturnedMailText {

    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 200;
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary\\s*=\\s*(?:\"([^\"\\n]+)\"|([^\\s;]+))");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Pattern HEADER = Pattern.compile("[!-9;-~]+[ \\t]*:.*");

    private final List<Part> parts = new ArrayList<>();

    private ReturnedMailText() {
    }

    /**
     * @param type in small letters, without parameters
     * @param headers by their names in small letters, unfolded; the first of a name
     * @param text decoded; empty for what only holds other parts
     * @param quoted whether it belongs to a mail inside this mail
     */
    record Part(String type, Map<String, String> headers, String text, boolean quoted) {

        /** @return empty when there is none */
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** @return the mail's own part first; never empty */
    static List<Part> parts(byte[] mail) {
        ReturnedMailText text = new ReturnedMailText();
        text.entity(new String(mail, StandardCharsets.ISO_8859_1).replace("\r\n", "\n").replace('\r', '\n'), 0, false);
        return text.parts;
    }

    /** @return of a block of text that holds nothing else, such as one of a delivery status */
    static Map<String, String> headers(String block) {
        Map<String, String> headers = new HashMap<>();
        readHeaders(block, headers);
        return headers;
    }

    private void entity(String raw, int depth, boolean quoted) {
        if (depth > DEEPEST || parts.size() >= MOST_PARTS) {
            return;
        }
        Map<String, String> headers = new HashMap<>();
        String body = raw.substring(readHeaders(raw, headers));
        String contentType = headers.getOrDefault("content-type", "text/plain");
        String type = contentType.split("[;\\s]", 2)[0].toLowerCase(Locale.ROOT);
        List<String> inner = type.startsWith("multipart/") ? split(body, contentType) : List.of();
        boolean mail = type.equals("message/rfc822") || type.equals("text/rfc822-headers") || type.equals("message/global");
        parts.add(new Part(type, headers, inner.isEmpty() && !mail ? decoded(body, headers, contentType) : "", quoted));
        inner.forEach(part -> entity(part, depth + 1, quoted));
        if (mail) {
            entity(octets(body, headers), depth + 1, true);
        }
    }

    /** @return where the body begins; a line that is no header begins it too */
    private static int readHeaders(String raw, Map<String, String> headers) {
        String name = null;
        int at = raw.startsWith("From ") ? raw.indexOf('\n') + 1 : 0;
        while (at < raw.length()) {
            int end = raw.indexOf('\n', at);
            String line = raw.substring(at, end < 0 ? raw.length() : end);
            if (line.isEmpty()) {
                return at + (end < 0 ? 0 : 1);
            }
            boolean folded = name != null && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            if (!folded && !HEADER.matcher(line).matches()) {
                return at;
            }
            if (folded) {
                headers.merge(name, line.strip(), (before, more) -> before.length() > 100_000 ? before : before + " " + more);
            } else {
                name = line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT);
                String value = line.substring(line.indexOf(':') + 1).strip();
                name = headers.putIfAbsent(name, value) == null ? name : "again " + name;
            }
            at = end < 0 ? raw.length() : end + 1;
        }
        return at;
    }

    private static List<String> split(String body, String contentType) {
        Matcher named = BOUNDARY.matcher(contentType);
        if (!named.find()) {
            return List.of();
        }
        String mark = "--" + (named.group(1) == null ? named.group(2) : named.group(1)).stripTrailing();
        List<String> parts = new ArrayList<>();
        int begin = -1;
        for (int at = markAt(body, mark, 0); at >= 0; at = markAt(body, mark, at + 1)) {
            if (begin >= 0) {
                parts.add(body.substring(begin, at));
            }
            int end = body.indexOf('\n', at);
            begin = end < 0 || body.startsWith("--", at + mark.length()) || parts.size() > MOST_PARTS ? -1 : end + 1;
            if (begin < 0) {
                return parts;
            }
        }
        if (begin >= 0) {
            parts.add(body.substring(begin));
        }
        return parts;
    }

    private static int markAt(String body, String mark, int from) {
        for (int at = body.indexOf(mark, from); at >= 0; at = body.indexOf(mark, at + 1)) {
            if (at == 0 || body.charAt(at - 1) == '\n') {
                return at;
            }
        }
        return -1;
    }

    private static String decoded(String body, Map<String, String> headers, String contentType) {
        byte[] octets = octets(body, headers).getBytes(StandardCharsets.ISO_8859_1);
        Matcher named = CHARSET.matcher(contentType);
        try {
            Charset charset = named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
            return new String(octets, charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset)
                    .replace("\r\n", "\n");
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return new String(octets, StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    /** @return each character an octet */
    private static String octets(String body, Map<String, String> headers) {
        String encoding = headers.getOrDefault("content-transfer-encoding", "").toLowerCase(Locale.ROOT);
        return encoding.contains("base64") ? fromBase64(body) : encoding.contains("quoted") ? fromQuotedPrintable(body) : body;
    }

    private static String fromBase64(String body) {
        String letters = body.replaceAll("[^A-Za-z0-9+/]", "");
        String whole = letters.substring(0, letters.length() - (letters.length() % 4 == 1 ? 1 : 0));
        return new String(Base64.getDecoder().decode(whole), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    }

    private static String fromQuotedPrintable(String body) {
        StringBuilder text = new StringBuilder(body.length());
        for (int i = 0; i < body.length(); i++) {
            char each = body.charAt(i);
            int octet = each == '=' && i + 2 < body.length() ? octet(body.charAt(i + 1), body.charAt(i + 2)) : -1;
            if (octet >= 0) {
                text.append((char) octet);
                i += 2;
            } else if (each == '=' && i + 1 < body.length() && body.charAt(i + 1) == '\n') {
                i++;
            } else {
                text.append(each);
            }
        }
        return text.toString();
    }

    private static int octet(char high, char low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }
}
