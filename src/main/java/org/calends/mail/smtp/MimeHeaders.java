package org.calends.mail.smtp;

import java.io.ByteArrayOutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.mail.internet.MimeUtility;

/** The header of a mail or of one of its parts (RFC 5322, 2.2), in the order in which Jakarta Mail writes it. */
final class MimeHeaders {

    /** Those with a place of their own, which RFC 5322 recommends; all others follow as they come. */
    private static final List<String> FIRST = List.of("date", "from", "sender", "reply-to", "to", "cc", "message-id",
            "in-reply-to", "references", "subject", "comments", "keywords", "mime-version", "content-type",
            "content-transfer-encoding");

    private final String[] first = new String[FIRST.size()];
    private final Map<String, String> others = new LinkedHashMap<>();

    /** Takes the place of one of the same name; the value is folded already, where it is long. */
    void set(String name, String value) {
        String key = name.toLowerCase(Locale.ROOT);
        String line = name + ": " + value;
        int place = FIRST.indexOf(key);
        if (place < 0) {
            others.put(key, line);
        } else {
            first[place] = line;
        }
    }

    void setFolded(String name, String value) {
        set(name, MimeUtility.fold(name.length() + 2, value));
    }

    /** Encodes what is not ASCII (RFC 2047). */
    void setText(String name, String text) {
        try {
            setFolded(name, MimeUtility.encodeText(text, StandardCharsets.UTF_8.name(), null));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    /** With the empty line that ends it. */
    void writeTo(ByteArrayOutputStream out) {
        List<String> lines = new ArrayList<>();
        for (String line : first) {
            if (line != null) {
                lines.add(line);
            }
        }
        lines.addAll(others.values());
        out.writeBytes((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }
}
