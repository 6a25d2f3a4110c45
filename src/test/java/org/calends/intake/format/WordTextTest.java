package org.calends.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.calends.intake.document.DocumentLimits;
import org.calends.intake.document.DocumentText;
import org.calends.intake.document.Extract;
import org.calends.intake.document.ReadBudget;
import org.calends.intake.text.Link;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtContentBlock;

import com.sun.management.ThreadMXBean;

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

    @Test
    void hidden_and_moved_passages_stay_out_and_breaks_are_lines() throws IOException {
        XWPFParagraph paragraph = paragraph("File by");
        paragraph.createRun().addBreak();
        paragraph.createRun().setText("14 May");
        XWPFRun hidden = paragraph.createRun();
        hidden.setText(" or 7 May");
        hidden.setVanish(true);
        paragraph.getCTP().addNewMoveFrom().addNewR().addNewT().setStringValue(" or 1 May");

        assertThat(read().text()).isEqualTo("File by\n14 May");
    }

    @Test
    void what_stands_in_content_controls_keeps_its_paragraphs() throws IOException {
        CTSdtContentBlock control = word.getDocument().getBody().addNewSdt().addNewSdtContent();
        control.addNewP().addNewR().addNewT().setStringValue("Registration: 14 May 2021");
        control.addNewP().addNewR().addNewT().setStringValue("Report: 30 June 2021");

        assertThat(read().text()).isEqualTo("Registration: 14 May 2021\n\nReport: 30 June 2021");
    }

    @Test
    void notes_come_last_and_cells_of_several_paragraphs_keep_them() throws IOException {
        XWPFTableCell cell = word.createTable(1, 2).getRow(0).getCell(0);
        cell.setText("Register");
        cell.addParagraph().createRun().setText("online");
        word.createFootnote().createParagraph().createRun().setText("Counted in working days.");
        paragraph("Nothing else is asked.");

        assertThat(read().text())
                .isEqualTo("Register\n\nonline\n\nNothing else is asked.\n\nCounted in working days.");
    }

    @Test
    void a_long_one_is_read_within_little_memory() throws IOException {
        for (int i = 0; i < 20_000; i++) {
            paragraph("Operators shall keep a record of what they were told.");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        word.write(bytes);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        Extract extract = assertDoesNotThrow(
                () -> new WordText().extract(bytes.toByteArray(), new ReadBudget(DocumentLimits.DEFAULTS)));

        assertThat(extract.text()).hasSizeGreaterThan(1_000_000);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(64_000_000);
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
