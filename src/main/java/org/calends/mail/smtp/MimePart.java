package org.calends.mail.smtp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;

/**
 * A part of a mail, or all of it (RFC 2046).
 *
 * @param type its Content-Type, folded
 * @param disposition its Content-Disposition (RFC 2183), or null
 * @param encoding null for one that holds others
 * @param content null for one that holds others
 * @param boundary between the parts that it holds, or null
 * @param parts that it holds
 */
record MimePart(String type, String disposition, TransferEncoding encoding, byte[] content, String boundary,
        List<MimePart> parts) {

    static MimePart text(String text, String subtype) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return new MimePart("text/" + subtype + "; charset=UTF-8", null, TransferEncoding.of(content, true), content, null,
                List.of());
    }

    static MimePart data(byte[] content, String type) {
        return new MimePart(type, null, TransferEncoding.of(content, isText(type)), content, null, List.of());
    }

    /** @throws ParseException when the type is none */
    static MimePart file(byte[] content, String type, String name, String disposition) throws ParseException {
        ContentDisposition stated = new ContentDisposition(disposition);
        stated.setParameter("filename", name);
        ContentType named = new ContentType(type);
        named.setParameter("name", name);
        return new MimePart(named.toString(), stated.toString(), TransferEncoding.of(content, isText(type)), content, null,
                List.of());
    }

    private static boolean isText(String type) {
        return type.regionMatches(true, 0, "text/", 0, "text/".length());
    }

    static MimePart several(String subtype, String boundary, List<MimePart> parts) {
        return new MimePart("multipart/" + subtype + "; \r\n\tboundary=\"" + boundary + '"', null, null, null, boundary, parts);
    }

    void describe(MimeHeaders headers) {
        headers.set("Content-Type", type);
        if (encoding != null) {
            headers.set("Content-Transfer-Encoding", encoding.tag());
        }
        if (disposition != null) {
            headers.set("Content-Disposition", disposition);
        }
    }

    void writeContentTo(ByteArrayOutputStream out) {
        if (encoding != null) {
            encoding.write(content, out);
            return;
        }
        for (MimePart part : parts) {
            out.writeBytes(TransferEncoding.ascii("--" + boundary + "\r\n"));
            part.writeTo(out);
            out.writeBytes(TransferEncoding.LINE_END);
        }
        out.writeBytes(TransferEncoding.ascii("--" + boundary + "--\r\n"));
    }

    private void writeTo(ByteArrayOutputStream out) {
        MimeHeaders headers = new MimeHeaders();
        describe(headers);
        headers.writeTo(out);
        writeContentTo(out);
    }
}
