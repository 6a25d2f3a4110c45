package org.calends.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.calends.intake.document.UnreadableDocumentException.Reason;
import org.calends.intake.format.DocumentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent in, the answer is a text or one clear error. */
public class HostileDocumentsTest {

    private static final DocumentLimits TIGHT = new DocumentLimits(4 << 20, 8L << 20, 50, 200_000, 2_000_000, 50_000, 4, 5,
            Duration.ofSeconds(20));
    private static final String MAIN = "word/document.xml";

    private final DocumentReader reader = new DocumentReader(TIGHT);

    public static Reason reasonOf(DocumentReader reader, byte[] content) {
        UnreadableDocumentException error = catchThrowableOfType(UnreadableDocumentException.class,
                () -> reader.read(content, "f", null));
        assertThat(error).as("an error").isNotNull();
        assertThat(error.getMessage()).as("what to change").matches(".*[A-Z].*\\.").doesNotContain("Exception");
        return error.reason();
    }

    private Reason reasonOf(byte[] content) {
        return reasonOf(reader, content);
    }

    private Reason reasonOf(String content) {
        return reasonOf(content.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void nothing_and_white_space_are_empty() {
        assertThat(reasonOf("")).isEqualTo(Reason.EMPTY);
        assertThat(reasonOf(" \n\t ")).isEqualTo(Reason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\\rtf1 hello}", "\u0089PNG\r\n", "GIF89a", "MZ\u0090\0", "<?xml version='1.0'?><a/>",
            "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "PK\u0003\u0004",
            "binary\0\0\u0001\u0002\0rubbish" })
    void other_kinds_of_files_are_refused_by_their_bytes(String content) {
        assertThat(reasonOf(content)).isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void an_upload_above_the_limit_is_not_even_opened() {
        assertThat(reasonOf(new byte[TIGHT.bytes() + 1])).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void more_text_than_the_limit_is_too_large() {
        assertThat(reasonOf("word ".repeat(50_000))).isEqualTo(Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "%PDF-1.7", "%PDF-1.7\nstartxref\n99999999\n%%EOF",
            "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 1 0 R>>\nendobj\ntrailer<</Root 1 0 R>>" })
    void a_broken_pdf_ends_in_an_error(String content) {
        assertThat(reasonOf(content)).isIn(Reason.BROKEN, Reason.NO_TEXT);
    }

    @Test
    void a_pdf_with_a_password_asks_for_a_copy_without() throws IOException {
        PdfSample sample = new PdfSample().page().lines(60, 200, "Secret words");
        sample.document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));

        assertThat(reasonOf(sample.bytes())).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void a_pdf_of_pictures_asks_for_text_recognition() throws IOException {
        assertThat(reasonOf(new PdfSample().page().bytes())).isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void a_pdf_with_too_many_pages_is_too_large() throws IOException {
        PdfSample sample = new PdfSample();
        for (int i = 0; i <= TIGHT.pages(); i++) {
            sample.page();
        }
        assertThat(reasonOf(sample.bytes())).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void a_page_that_unpacks_to_much_is_read_in_pieces() throws IOException {
        assertThat(reasonOf(new PdfSample().page().raw(" ".repeat(20 << 20)).bytes())).isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void the_index_of_a_pdf_that_unpacks_without_end_is_stopped() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        byte[] packed = deflated(new byte[64 << 20]);
        pdf.writeBytes("%PDF-1.5\n".getBytes(StandardCharsets.US_ASCII));
        int at = pdf.size();
        pdf.writeBytes(("1 0 obj\n<</Type/XRef/Size 10/W[1 2 1]/Root 2 0 R/Filter/FlateDecode/Length " + packed.length
                + ">>\nstream\n").getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes(packed);
        pdf.writeBytes(("\nendstream\nendobj\nstartxref\n" + at + "\n%%EOF").getBytes(StandardCharsets.US_ASCII));

        assertThat(reasonOf(pdf.toByteArray())).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void a_page_tree_that_leads_back_to_itself_ends() {
        assertThat(reasonOf("""
                %PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Count 1000000/Kids[2 0 R 2 0 R]>> endobj
                trailer <</Root 1 0 R>>
                """)).isIn(Reason.BROKEN, Reason.NO_TEXT, Reason.TOO_DEEP);
    }

    @Test
    void operands_without_end_do_not_fill_the_memory() throws IOException {
        byte[] pdf = new PdfSample().page().raw("[] ".repeat(2_500_000)).bytes();

        assertThat(reasonOf(pdf)).isIn(Reason.NO_TEXT, Reason.TOO_LARGE);
    }

    @Test
    void deeply_nested_arrays_in_a_pdf_end_in_an_error() {
        assertThat(reasonOf("%PDF-1.4\n1 0 obj " + "[".repeat(500_000) + " endobj\ntrailer<</Root 1 0 R>>"))
                .isIn(Reason.BROKEN, Reason.TOO_DEEP, Reason.NO_TEXT);
    }

    @Test
    void an_archive_that_unpacks_without_end_is_stopped() throws IOException {
        byte[] bomb = zip(Map.of(MAIN, new byte[64 << 20]));

        assertThat(bomb).hasSizeLessThan(100_000);
        assertThat(reasonOf(bomb)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void a_word_file_of_nothing_but_tags_is_stopped() throws IOException {
        String tags = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + "<w:p/>".repeat(1_200_000) + "</w:body></w:document>";

        assertThat(reasonOf(word(tags))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void what_would_fill_the_parser_of_a_word_file_is_stopped() throws IOException {
        String start = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
        StringBuilder names = new StringBuilder(start);
        for (int i = 0; i < 11_000; i++) {
            names.append("<w:n").append(i).append("/>");
        }

        assertThat(reasonOf(word(names + "</w:body></w:document>"))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reasonOf(word(start + "<!--" + "a > b ".repeat(300_000) + "--></w:body></w:document>")))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(reasonOf(word(start + "<w:p w:a=\"" + "a".repeat(2_000_000) + "\"/></w:body></w:document>")))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(reasonOf(word(start + "<w:sdt>".repeat(100_000)))).isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void a_word_file_that_is_none_is_broken() throws IOException {
        assertThat(reasonOf(zip(Map.of(MAIN, "no XML".getBytes(StandardCharsets.US_ASCII))))).isEqualTo(Reason.BROKEN);
        assertThat(reasonOf(word("<w:document xmlns:w='x'>"))).isEqualTo(Reason.BROKEN);
    }

    @Test
    void a_spreadsheet_is_refused() throws IOException {
        assertThat(reasonOf(zip(Map.of("xl/workbook.xml", new byte[1])))).isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void entities_in_a_word_file_open_no_file(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret words");

        String answer = answer(
                word("<!DOCTYPE d [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>" + document("Before &x; after")));

        assertThat(answer).doesNotContain("secret words");
    }

    @Test
    void entities_that_multiply_end() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a").append(i).append(" '").append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
        }
        assertThat(reasonOf(word(laughs.append("]>") + document("&a29;")))).isEqualTo(Reason.BROKEN);
    }

    @Test
    void nothing_that_a_document_names_is_fetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            for (String content : List.of(
                    "<html><head><link rel=stylesheet href='" + address + "'><script src='" + address + "'></script></head>"
                            + "<body><img src='" + address + "'><iframe src='" + address + "'></iframe>Words</body></html>",
                    "<!DOCTYPE html SYSTEM '" + address + "'><html><body>Words</body></html>")) {
                assertThat(answer(content.getBytes(StandardCharsets.US_ASCII))).isEqualTo("Words");
            }
            answer(word("<!DOCTYPE d SYSTEM '" + address + "'>" + document("Words")));

            assertThat(catchThrowableOfType(SocketTimeoutException.class, server::accept)).as("no visitor").isNotNull();
        }
    }

    @Test
    void scripts_never_become_text_or_links() {
        assertThat(answer("<html><body><p onclick='x()'>Words<script>evil()</script><svg onload='y()'><text>drawn</text></svg>"
                .getBytes(StandardCharsets.US_ASCII))).isEqualTo("Words");
    }

    @Test
    void elements_nested_without_end_are_read_or_refused() {
        String html = "<html><body>" + "<div>".repeat(300_000) + "Words";

        assertThat(answer(html.getBytes(StandardCharsets.US_ASCII))).isIn("Words", Reason.TOO_DEEP.name(),
                Reason.TOO_LARGE.name());
    }

    @Test
    void more_markup_than_any_honest_page_holds_is_refused_before_it_is_parsed() {
        assertThat(reasonOf("<html><body>" + "<br>".repeat(TIGHT.tags()) + "Words")).isEqualTo(Reason.TOO_LARGE);
        assertThat(reasonOf("<html><body><p" + " a=b".repeat(TIGHT.markup() / 4) + ">Words")).isEqualTo(Reason.TOO_LARGE);
        assertThat(reasonOf("<html><body><p" + "/".repeat(1_000_001) + ">Words")).isEqualTo(Reason.TOO_LARGE);
        assertThat(answer(("<html><body>" + "<br>".repeat(TIGHT.tags() - 10) + "Words").getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("Words");
    }

    @Test
    void elements_that_come_of_tags_which_are_not_written_count_too() {
        StringBuilder html = new StringBuilder("<html><body><p>");
        for (int i = 0; i < 12; i++) {
            html.append("<font size=").append(i).append('>');
        }
        assertThat(reasonOf(html + "<p>a".repeat(TIGHT.tags() - 20))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void lists_in_lists_and_hidden_elements_side_by_side_cost_no_more_than_others() {
        for (String piece : List.of("<ul><li><a href=x>a</a>", "<header>", "<p hidden>a", "<svg>", "<a href=x>a")) {
            int tags = piece.contains("</") ? 4 : 1;
            byte[] page = ("<html><body>" + piece.repeat((TIGHT.tags() - 10) / tags) + "<p>Words")
                    .getBytes(StandardCharsets.US_ASCII);

            assertThat(answer(page)).as(piece).isNotEqualTo(Reason.TOO_SLOW.name());
        }
    }

    @Test
    void messages_nested_too_deep_are_refused() {
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            mail.append("MIME-Version: 1.0\nSubject: s\nContent-Type: message/rfc822\n\n");
        }
        assertThat(reasonOf(mail.append("Subject: s\n\nWords").toString())).isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void parts_nested_too_deep_are_refused() {
        StringBuilder mail = new StringBuilder("MIME-Version: 1.0\nSubject: s\n");
        for (int i = 0; i < 30; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b").append(i).append("\n");
        }
        assertThat(reasonOf(mail.append("Content-Type: text/plain\n\nWords").toString())).isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void parts_without_number_are_refused() {
        String mail = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(300_000);

        assertThat(reasonOf(mail)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void an_attachment_that_unpacks_without_end_ends_the_whole_reading() throws IOException {
        String mail = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nWords\n--b\n"
                + "Content-Type: application/zip\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(zip(Map.of(MAIN, new byte[64 << 20]))) + "\n--b--\n";

        assertThat(reasonOf(mail)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void reading_ends_when_its_time_is_up() {
        DocumentReader hasty = new DocumentReader(
                new DocumentLimits(4 << 20, 8L << 20, 50, 4 << 20, 2_000_000, 50_000, 4, 5, Duration.ofNanos(1)));

        assertThat(reasonOf(hasty, "Words and words. ".repeat(1000).getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void damaged_copies_of_good_files_end_in_a_text_or_an_error() throws Exception {
        List<byte[]> good = List.of(
                new PdfSample().page().lines(60, 200, "Words of a good PDF file").bytes(), word(document("Words")),
                "MIME-Version: 1.0\nSubject: s\nContent-Type: text/html\n\n<p>Words".getBytes(StandardCharsets.US_ASCII));
        Random random = new Random(20210426);
        for (int i = 0; i < 300; i++) {
            byte[] bad = good.get(i % good.size()).clone();
            for (int j = 0; j < 1 + random.nextInt(20); j++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            assertThat(answer(Arrays.copyOf(bad, bad.length - random.nextInt(bad.length / 2)))).isNotNull();
        }
    }

    /** The text or the reason; anything else fails the test. */
    private String answer(byte[] content) {
        try {
            return reader.read(content, "f", null).text();
        } catch (UnreadableDocumentException error) {
            return error.reason().name();
        }
    }

    private static String document(String words) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                + words + "</w:t></w:r></w:p></w:body></w:document>";
    }

    private static byte[] word(String document) throws IOException {
        String types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType="
                + "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                + " Target=\"word/document.xml\"/></Relationships>";
        return zip(Map.of("[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8), "_rels/.rels",
                relations.getBytes(StandardCharsets.UTF_8), MAIN, document.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
