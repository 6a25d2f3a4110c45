package org.calends.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * A part of a mail, or a mail's whole content (RFC 2045 and 2046), encoded for the wire. Jakarta Mail's own parts look their
 * providers up in all libraries again for each part of each mail, which cost more than everything else in a mail.
 *
 * @param type the value of Content-Type
 * @param encoding the value of Content-Transfer-Encoding
 * @param disposition the value of Content-Disposition, or null
 * @param body in ASCII, lines ended by CRLF
 */
record MimeEntity(String type, String encoding, String disposition, byte[] body) {

    private static final String CRLF = "\r\n";
    /** Without the line end (RFC 5322, 2.1.1). */
    private static final int LONGEST_LINE = 998;
    private static final int ENCODED_LINE = 76;
    private static final int DELETE = 127;
    private static final byte[] LINE_END = CRLF.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    static MimeEntity text(String subtype, String text) {
        return encoded("text/" + subtype + "; charset=UTF-8", text.getBytes(StandardCharsets.UTF_8), null);
    }

    /** @param bytes text in UTF-8, or anything else */
    static MimeEntity encoded(String type, byte[] bytes, String disposition) {
        int foreign = 0;
        for (byte each : bytes) {
            foreign += each < 0 || each == 0 ? 1 : 0;
        }
        if (foreign == 0 && longestLine(bytes) <= LONGEST_LINE) {
            return new MimeEntity(type, "7bit", disposition, withLineEnds(bytes));
        }
        return foreign * 3L < bytes.length ? new MimeEntity(type, "quoted-printable", disposition, quoted(bytes))
                : new MimeEntity(type, "base64", disposition,
                        Base64.getMimeEncoder(ENCODED_LINE, LINE_END).encode(bytes));
    }

    /** @param kind {@code mixed} or {@code alternative} */
    static MimeEntity of(String kind, List<MimeEntity> parts) {
        String boundary = "=_" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (MimeEntity part : parts) {
            body.writeBytes(ascii("--" + boundary + CRLF + part.head() + CRLF));
            body.writeBytes(part.body());
            body.writeBytes(ascii(CRLF));
        }
        body.writeBytes(ascii("--" + boundary + "--" + CRLF));
        return new MimeEntity("multipart/" + kind + ";" + CRLF + "\tboundary=\"" + boundary + "\"", "7bit", null,
                body.toByteArray());
    }

    private String head() {
        return "Content-Type: " + type + CRLF + "Content-Transfer-Encoding: " + encoding + CRLF
                + (disposition == null ? "" : "Content-Disposition: " + disposition + CRLF);
    }

    private static int longestLine(byte[] bytes) {
        int longest = 0;
        int length = 0;
        for (byte each : bytes) {
            length = each == '\n' || each == '\r' ? 0 : length + 1;
            longest = Math.max(longest, length);
        }
        return longest;
    }

    private static byte[] withLineEnds(byte[] bytes) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(bytes.length + bytes.length / 16);
        for (int i = 0; i < bytes.length; i++) {
            if (!isLineEnd(bytes[i])) {
                lines.write(bytes[i]);
            } else if (bytes[i] == '\n' || i + 1 == bytes.length || bytes[i + 1] != '\n') {
                lines.writeBytes(LINE_END);
            }
        }
        return lines.toByteArray();
    }

    /** Quoted-printable (RFC 2045, 6.7). */
    private static byte[] quoted(byte[] bytes) {
        byte[] lines = withLineEnds(bytes);
        ByteArrayOutputStream quoted = new ByteArrayOutputStream(lines.length + lines.length / 4);
        int column = 0;
        for (int i = 0; i < lines.length; i++) {
            byte each = lines[i];
            if (isLineEnd(each)) {
                quoted.write(each);
                column = 0;
                continue;
            }
            boolean last = i + 1 == lines.length || isLineEnd(lines[i + 1]);
            boolean plain = each > ' ' && each < DELETE && each != '=' || (each == ' ' || each == '\t') && !last;
            if (column + (plain ? 1 : 3) >= ENCODED_LINE) {
                quoted.write('=');
                quoted.writeBytes(LINE_END);
                column = 0;
            }
            column += plain ? 1 : 3;
            if (plain) {
                quoted.write(each);
            } else {
                quoted.writeBytes(new byte[] { '=', HEX[each >> 4 & 15], HEX[each & 15] });
            }
        }
        return quoted.toByteArray();
    }

    private static boolean isLineEnd(byte each) {
        return each == '\r' || each == '\n';
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
