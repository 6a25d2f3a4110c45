package org.calends.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.calends.intake.document.DocumentKind;
import org.calends.intake.document.DocumentLimits;
import org.calends.intake.document.DocumentText;
import org.calends.intake.document.HostileDocumentsTest;
import org.calends.intake.document.UnreadableDocumentException.Reason;
import org.junit.jupiter.api.Test;

class OutlookTextTest {

    private final DocumentReader reader = new DocumentReader(DocumentLimits.DEFAULTS);

    @Test
    void subject_day_body_and_attachment_are_read() throws IOException {
        DocumentText document = reader.read(message("Weekly news", "Shops must register by 14 May."), "m.msg", null);

        assertThat(document.kind()).isEqualTo(DocumentKind.OUTLOOK);
        assertThat(document.title()).isEqualTo("Weekly news");
        assertThat(document.published()).hasToString("2021-04-26");
        assertThat(document.text()).isEqualTo("Shops must register by 14 May.\n\nAudits end on 30 June 2021.");
    }

    @Test
    void an_encrypted_office_file_asks_for_a_copy_without_password() throws IOException {
        assertThat(HostileDocumentsTest.reasonOf(reader, container("EncryptedPackage"))).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void a_file_of_an_older_word_is_named_as_unread() throws IOException {
        assertThat(HostileDocumentsTest.reasonOf(reader, container("WordDocument"))).isEqualTo(Reason.UNSUPPORTED);
    }

    private static byte[] container(String entry) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            return bytes(files);
        }
    }

    /** MS-OXMSG, 2.4: each property of variable length is a stream; the others are lines of one. */
    private static byte[] message(String subject, String body) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            DirectoryEntry root = files.getRoot();
            root.createDocument("__properties_version1.0",
                    new ByteArrayInputStream(sentAt(Instant.parse("2021-04-26T04:00:00Z"))));
            text(root, "__substg1.0_0037001F", subject);
            text(root, "__substg1.0_1000001F", body);
            DirectoryEntry attachment = root.createDirectory("__attach_version1.0_#00000000");
            attachment.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
            text(attachment, "__substg1.0_3707001F", "note.txt");
            attachment.createDocument("__substg1.0_37010102",
                    new ByteArrayInputStream("Audits end on 30 June 2021.".getBytes(StandardCharsets.US_ASCII)));
            return bytes(files);
        }
    }

    private static void text(DirectoryEntry directory, String name, String words) throws IOException {
        directory.createDocument(name, new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_16LE)));
    }

    /** PidTagClientSubmitTime, in units of 100 nanoseconds since 1601. */
    private static byte[] sentAt(Instant sent) {
        long fileTime = (sent.getEpochSecond() + 11_644_473_600L) * 10_000_000;
        return ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN).position(32).putShort((short) 0x0040)
                .putShort((short) 0x0039).putInt(6).putLong(fileTime).array();
    }

    private static byte[] bytes(POIFSFileSystem files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        files.writeFilesystem(bytes);
        return bytes.toByteArray();
    }
}
