package org.calends.hostile;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files of offices, of any length: full of text, as long ones are. */
final class Papers {

    private static final String SENTENCE = "Operators shall keep a record %d of what they were told and by whom, and show it when asked. ";
    private static final int LINES_A_PAGE = 50;

    private Papers() {
    }

    /** @return A4 pages of 50 lines, some 4,500 characters each */
    static byte[] pdf(int pages) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDType1Font font = new PDType1Font(FontName.HELVETICA);
            for (int page = 0; page < pages; page++) {
                addPage(document, font, page);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addPage(PDDocument document, PDType1Font font, int number) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 10);
            content.newLineAtOffset(50, 800);
            for (int line = 0; line < LINES_A_PAGE; line++) {
                content.showText(SENTENCE.formatted(number * LINES_A_PAGE + line).strip());
                content.newLineAtOffset(0, -15);
            }
            content.endText();
        }
    }

    /** @return one page whose content is this many bytes of operators that draw nothing, packed */
    static byte[] pdfOfOperators(int bytes) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDStream stream = new PDStream(document);
            try (var content = stream.createOutputStream(COSName.FLATE_DECODE)) {
                content.write("q Q\n".repeat(bytes / 4).getBytes(UTF_8));
            }
            page.setContents(stream);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return a DOCX with so many bytes of text, packed */
    static byte[] docx(int bytes, String element) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; body.length() < bytes; i++) {
            body.append(element.formatted(SENTENCE.formatted(i)));
        }
        return zip("[Content_Types].xml", """
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.\
                wordprocessingml.document.main+xml"/></Types>""",
                "_rels/.rels",
                """
                        <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                        <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\
                        officeDocument" Target="word/document.xml"/></Relationships>""",
                "word/document.xml",
                "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        + "<w:body>" + body + "</w:body></w:document>");
    }

    private static byte[] zip(String... namesAndContents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** @return a message with a short body and this attached, as often as that */
    static byte[] mail(byte[] attached, String type, int times) {
        StringBuilder mail = new StringBuilder("From: a@example.com\r\nTo: b@example.com\r\nSubject: s\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n");
        String encoded = Base64.getMimeEncoder().encodeToString(attached);
        for (int i = 0; i < times; i++) {
            mail.append("--b\r\nContent-Type: ").append(type).append("\r\nContent-Disposition: attachment; filename=f")
                    .append(i)
                    .append("\r\nContent-Transfer-Encoding: base64\r\n\r\n").append(encoded).append("\r\n");
        }
        return mail.append("--b--\r\n").toString().getBytes(UTF_8);
    }

    /** @return a message of Outlook with this text, and that attached */
    static byte[] msg(String text, byte[] attached) {
        try (POIFSFileSystem files = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            DirectoryEntry message = files.getRoot();
            message.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[32]));
            message.createDocument("__substg1.0_1000001F", new ByteArrayInputStream(text.getBytes(UTF_16LE)));
            DirectoryEntry attachment = message.createDirectory("__attach_version1.0_#00000000");
            attachment.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
            attachment.createDocument("__substg1.0_3707001F", new ByteArrayInputStream("note.txt".getBytes(UTF_16LE)));
            attachment.createDocument("__substg1.0_37010102", new ByteArrayInputStream(attached));
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
