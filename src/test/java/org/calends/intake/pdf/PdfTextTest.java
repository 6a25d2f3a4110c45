package org.calends.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.calends.intake.date.PublicationDate;
import org.calends.intake.document.DocumentLimits;
import org.calends.intake.document.DocumentText;
import org.calends.intake.document.HostileDocumentsTest;
import org.calends.intake.document.PdfSample;
import org.calends.intake.document.UnreadableDocumentException;
import org.calends.intake.format.DocumentReader;
import org.junit.jupiter.api.Test;

class PdfTextTest {

    private final DocumentReader reader = new DocumentReader(DocumentLimits.DEFAULTS);

    @Test
    void lines_of_a_paragraph_are_joined_and_paragraphs_kept_apart() throws IOException {
        byte[] pdf = new PdfSample().page()
                .lines(60, 200, "The authority invites comments on the draft rules for online shops and wants",
                        "them in writing. Comments close on 14 May 2021, and late ones are not read at all.")
                .lines(60, 250, "A second paragraph begins after a gap.").bytes();

        assertThat(text(pdf)).isEqualTo("The authority invites comments on the draft rules for online shops and wants "
                + "them in writing. Comments close on 14 May 2021, and late ones are not read at all.\n\n"
                + "A second paragraph begins after a gap.");
    }

    @Test
    void two_columns_are_read_one_after_the_other() throws IOException {
        List<String> left = List.of("Left one runs to the column edge", "left two runs to the column edge",
                "left three runs to its column edge", "left four runs to the column edge", "left five ends the first column");
        List<String> right = List.of("and right one carries on from there", "right two runs to the column edge",
                "right three runs to the column edge", "right four runs to the column edge", "right five ends the sentence.");
        byte[] pdf = new PdfSample().page().text(60, 150, 18, "A headline across both columns of the page")
                .lines(320, 203, right).lines(60, 200, left).bytes();

        assertThat(text(pdf)).isEqualTo("A headline across both columns of the page\n\n" + String.join(" ", left) + " "
                + String.join(" ", right));
    }

    @Test
    void rows_of_a_table_stay_together() throws IOException {
        PdfSample sample = new PdfSample().page();
        String[] steps = { "Register", "Report", "Audit", "Renew", "Close" };
        for (int i = 0; i < steps.length; i++) {
            sample.text(60, 200 + 20 * i, 10, steps[i]).text(320, 200 + 20 * i, 10, (i + 1) + " June 2021, and the whole "
                    + "of a long explanation");
        }

        assertThat(text(sample.bytes())).contains("Audit 3 June 2021, and the whole of a long explanation");
    }

    @Test
    void a_column_of_dates_stays_beside_what_they_are_for() throws IOException {
        String[] steps = { "Consultation closes", "Final rules are published", "Rules take effect", "First report is due",
                "Transition ends" };
        String[] days = { "10 January 2027", "14 February 2027", "31 March 2027", "30 September 2027", "31 December 2027" };
        PdfSample sample = new PdfSample().page();
        for (int i = 0; i < steps.length; i++) {
            sample.text(60, 200 + 20 * i, 10, steps[i]).text(320, 200 + 20 * i, 10, days[i]);
        }

        assertThat(text(sample.bytes())).contains("Consultation closes 10 January 2027", "Transition ends 31 December 2027");
    }

    @Test
    void a_word_broken_at_the_end_of_a_line_is_mended() throws IOException {
        byte[] pdf = new PdfSample().page().lines(60, 200, "Operators of essential services must complete the rectifi-",
                "cation of all findings before 29 April, and report it then.").bytes();

        assertThat(text(pdf)).contains("the rectification of all findings");
    }

    @Test
    void a_hyphen_that_belongs_to_the_word_stays() throws IOException {
        byte[] pdf = new PdfSample().page().lines(60, 200, "A cross-border transfer needs a filing, and so every cross-",
                "border transfer of personal data is to be filed by 30 June.").bytes();

        assertThat(text(pdf)).contains("every cross-border transfer");
    }

    @Test
    void what_repeats_at_the_edges_of_pages_is_dropped() throws IOException {
        PdfSample sample = new PdfSample();
        for (int i = 1; i <= 3; i++) {
            sample.page().text(60, 40, 8, "Harbour Law Weekly").text(300, 810, 8, "Page " + i + " of 3")
                    .lines(60, 200, "Body of page number " + i + ", which says something of its own.");
        }

        assertThat(text(sample.bytes())).doesNotContain("Harbour").doesNotContain("of 3")
                .contains("Body of page number 2, which says something of its own.");
    }

    @Test
    void a_sentence_goes_on_over_the_page() throws IOException {
        byte[] pdf = new PdfSample().page().lines(60, 700, "The transition period for products placed on the market")
                .page().lines(60, 200, "ends on 31 December 2022 without further notice to anyone.").bytes();

        assertThat(text(pdf)).isEqualTo("The transition period for products placed on the market "
                + "ends on 31 December 2022 without further notice to anyone.");
    }

    @Test
    void a_link_points_at_the_words_drawn_over_it() throws IOException {
        byte[] pdf = new PdfSample().page().text(60, 200, 10, "Comments close on 14 May. (More)")
                .link(60, 200, "Comments close on 14 May. (", "More", "https://example.org/notice").bytes();

        DocumentText document = reader.read(pdf, "a.pdf", null);

        assertThat(document.links()).singleElement().satisfies(link -> {
            assertThat(link.href()).isEqualTo("https://example.org/notice");
            assertThat(document.text().substring(link.start(), link.end())).isEqualTo("More");
        });
    }

    @Test
    void the_date_in_the_header_counts_before_the_date_of_the_file() throws IOException {
        PdfSample sample = new PdfSample();
        for (int i = 1; i <= 2; i++) {
            sample.page().text(60, 40, 8, "Harbour Law Weekly, April 2021").lines(60, 200,
                    "Some news of week " + i + " follow.");
        }
        sample.document.setDocumentInformation(made(2023, 2, 1));

        assertThat(reader.read(sample.bytes(), null, null).published()).hasToString("2021-04");
    }

    @Test
    void the_date_of_the_file_is_the_last_resort() throws IOException {
        PdfSample sample = new PdfSample().page().lines(60, 200, "Nothing here tells a date at all.");
        sample.document.setDocumentInformation(made(2021, 4, 27));

        assertThat(reader.read(sample.bytes(), null, null).published())
                .isEqualTo(PublicationDate.day(LocalDate.of(2021, 4, 27)));
    }

    @Test
    void chinese_lines_are_joined_without_a_space() throws IOException {
        PdfSample sample = new PdfSample();
        sample.font = PDFontFactory.createFont(songti());
        sample.page();
        byte[] pdf = chinese(sample, "各有关单位应当在今年六月底以前完成自查工作并将", "结果报送本部门，逾期不再受理任何材料。");

        DocumentText document = reader.read(pdf, null, null);

        assertThat(document.text()).isEqualTo("各有关单位应当在今年六月底以前完成自查工作并将结果报送本部门，逾期不再受理任何材料。");
        assertThat(document.language()).isEqualTo("zh");
    }

    @Test
    void what_is_drawn_twice_to_look_bold_is_read_once() throws IOException {
        byte[] pdf = new PdfSample().page().text(60, 200, 10, "Deadline: 14 May 2021")
                .text(60.3f, 200, 10, "Deadline: 14 May 2021")
                .text(60, 230, 10, "Letters of a class stay: 11 111 ll").bytes();

        assertThat(text(pdf)).isEqualTo("Deadline: 14 May 2021\n\nLetters of a class stay: 11 111 ll");
    }

    @Test
    void what_only_draws_and_says_nothing_ends_by_its_count() throws IOException {
        byte[] pdf = new PdfSample().page().raw("q Q\n".repeat(5_000_100)).bytes();

        assertThat(HostileDocumentsTest.reasonOf(reader, pdf)).isEqualTo(UnreadableDocumentException.Reason.TOO_LARGE);
    }

    private String text(byte[] pdf) {
        return reader.read(pdf, "sample.pdf", "application/pdf").text();
    }

    private static PDDocumentInformation made(int year, int month, int day) {
        Calendar date = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        date.clear();
        date.set(year, month - 1, day, 12, 0);
        PDDocumentInformation information = new PDDocumentInformation();
        information.setCreationDate(date);
        return information;
    }

    /** A font that every Chinese reader has and no file embeds. */
    private static COSDictionary songti() {
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "GB1");
        system.setInt(COSName.SUPPLEMENT, 2);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        COSDictionary glyphs = new COSDictionary();
        glyphs.setItem(COSName.TYPE, COSName.FONT);
        glyphs.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        glyphs.setName(COSName.BASE_FONT, "STSong-Light");
        glyphs.setItem(COSName.CIDSYSTEMINFO, system);
        glyphs.setItem(COSName.FONT_DESC, descriptor);
        glyphs.setItem(COSName.DW, COSInteger.get(1000));
        COSArray descendants = new COSArray();
        descendants.add(glyphs);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light");
        font.setName(COSName.ENCODING, "UniGB-UCS2-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    private static byte[] chinese(PdfSample sample, String... lines) throws IOException {
        StringBuilder content = new StringBuilder("BT /F1 12 Tf 60 640 Td 18 TL ");
        for (String line : lines) {
            content.append(new COSString(line.getBytes(StandardCharsets.UTF_16BE)).toHexString()
                    .replaceFirst("^", "<")).append("> Tj T* ");
        }
        sample.raw(content.append("ET").toString());
        return sample.bytes();
    }
}
