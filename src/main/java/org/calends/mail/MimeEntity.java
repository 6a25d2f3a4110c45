package org.calends.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.eclipse.angus.mail.util.QPEncoderStream;

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
                        Base64.getMimeEncoder(ENCODED_LINE, CRLF.getBytes(StandardCharsets.US_ASCII)).encode(bytes));
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
        return ascii(new String(bytes, StandardCharsets.US_ASCII).replaceAll("\r\n|\r|\n", CRLF));
    }

    private static byte[] quoted(byte[] bytes) {
        ByteArrayOutputStream quoted = new ByteArrayOutputStream();
        try (QPEncoderStream out = new QPEncoderStream(quoted)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return quoted.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
