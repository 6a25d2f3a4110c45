package org.calends.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;

class WordTextTest {

    private final DocumentReader reader = new DocumentReader(DocumentLimits.DEFAULTS);
    private final XWPFDocument word = new XWPFDocument();

    @Test
    void paragraphs_and_tables_come_in_order() throws IOException {
        paragraph("Two steps are to be taken.");
        XWPFTable table = word.createTable(2, 2);
        table.getRow(0).getCell(0).setText("Register");
        table.getRow(0).getCell(1).setText("14 May 2021");
        table.getRow(1).getCell(0).setText("Report");
        table.getRow(1).getCell(1).setText("30 June 2021");
        paragraph("Nothing else is asked.");

        assertThat(read().text()).isEqualTo("Two steps are to be taken.\n\nRegister 14 May 2021\nReport 30 June 2021\n\n"
                + "Nothing else is asked.");
    }

    @Test
    void the_paragraph_styled_as_title_is_the_title() throws IOException {
        paragraph("Harbour Law, client note");
        paragraph("New duties for online shops").setStyle("Title");
        paragraph("The duties begin on 1 June 2021.");

        assertThat(read().title()).isEqualTo("New duties for online shops");
    }

    @Test
    void a_link_keeps_its_place() throws IOException {
        XWPFParagraph paragraph = paragraph("Comments close on 14 May. (");
        paragraph.createHyperlinkRun("https://example.org/notice").setText("More");
        paragraph.createRun().setText(")");

        DocumentText document = read();

        assertThat(document.text()).isEqualTo("Comments close on 14 May. (More)");
        assertThat(document.links()).containsExactly(new Link(27, 31, "https://example.org/notice"));
    }

    @Test
    void a_deleted_passage_stays_deleted() throws IOException {
        XWPFParagraph paragraph = paragraph("Comments close on ");
        CTRunTrackChange deletion = paragraph.getCTP().addNewDel();
        deletion.addNewR().addNewDelText().setStringValue("7 May");
        CTRunTrackChange insertion = paragraph.getCTP().addNewIns();
        insertion.addNewR().addNewT().setStringValue("14 May");

        assertThat(read().text()).isEqualTo("Comments close on 14 May");
    }

    private XWPFParagraph paragraph(String words) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.createRun().setText(words);
        return paragraph;
    }

    private DocumentText read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        word.write(bytes);
        return reader.read(bytes.toByteArray(), "note.docx", null);
    }
}
