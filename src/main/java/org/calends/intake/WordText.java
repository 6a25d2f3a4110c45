package org.calends.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFHyperlink;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** DOCX: paragraphs and tables in order, footnotes at the end; deleted passages stay deleted. */
final class WordText implements Format {

    @Override
    public Extract extract(byte[] content, Allowance allowance) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new WordPackage(allowance).textOnly(content))) {
            allowance.partDone();
            return new Reading(document, allowance).extract();
        }
    }

    private static final class Reading {

        private final XWPFDocument document;
        private final Allowance allowance;
        private final CleanText text;
        /** With two columns, each row is a label and its value; wider tables lay out a page. Compare {@link WebBody}. */
        private static final int FEWEST_COLUMNS = 3;
        private static final int MOST_COLUMNS = 12;

        private String title;

        Reading(XWPFDocument document, Allowance allowance) {
            this.document = document;
            this.allowance = allowance;
            this.text = new CleanText(allowance);
        }

        Extract extract() {
            write(document.getBodyElements());
            document.getFootnotes().forEach(note -> write(note.getBodyElements()));
            document.getEndnotes().forEach(note -> write(note.getBodyElements()));
            List<String> headers = document.getHeaderList().stream().map(XWPFHeader::getText).limit(10).toList();
            return Extract.of(text, title, null, List.of()).withMargins(headers).withLastResort(made());
        }

        private PublicationDate made() {
            Date made = document.getProperties().getCoreProperties().getCreated();
            return made == null ? null : PublicationDate.day(LocalDate.ofInstant(made.toInstant(), ZoneOffset.UTC));
        }

        private void write(List<IBodyElement> elements) {
            for (IBodyElement element : elements) {
                allowance.check();
                if (element instanceof XWPFParagraph paragraph) {
                    write(paragraph);
                } else if (element instanceof XWPFTable table) {
                    table.getRows().forEach(this::write);
                } else if (element instanceof XWPFSDT control) {
                    text.paragraph().words(control.getContent().getText());
                }
            }
        }

        private void write(XWPFTableRow row) {
            text.line();
            boolean several = row.getTableCells().size() >= FEWEST_COLUMNS && row.getTableCells().size() <= MOST_COLUMNS;
            boolean first = true;
            for (XWPFTableCell cell : row.getTableCells()) {
                text.words(several && !first ? " | " : " ");
                first = false;
                if (cell.getBodyElements().size() == 1 && cell.getBodyElements().get(0) instanceof XWPFParagraph only) {
                    writeRuns(only);
                } else {
                    write(cell.getBodyElements());
                }
            }
            text.line();
        }

        private void write(XWPFParagraph paragraph) {
            text.paragraph();
            int start = text.length();
            writeRuns(paragraph);
            text.paragraph();
            if (title == null && isTitle(paragraph)) {
                String words = text.toString().substring(start).strip();
                title = words.isEmpty() ? null : words;
            }
        }

        private void writeRuns(XWPFParagraph paragraph) {
            for (IRunElement element : paragraph.getIRuns()) {
                if (element instanceof XWPFRun run) {
                    write(run);
                } else if (element instanceof XWPFSDT control) {
                    text.words(control.getContent().getText());
                }
            }
        }

        private void write(XWPFRun run) {
            if (run.getCTR().sizeOfDelTextArray() > 0 || run.isVanish() || run.isStrikeThrough()
                    || run.isDoubleStrikeThrough()) {
                return;
            }
            XWPFHyperlink link = run instanceof XWPFHyperlinkRun linked ? linked.getHyperlink(document) : null;
            if (link != null) {
                text.openLink(link.getURL());
            }
            writeLines(run.text());
            text.closeLink();
        }

        /** A break within a paragraph arrives as a line feed. */
        private void writeLines(String words) {
            int start = 0;
            for (int end = words.indexOf('\n'); end >= 0; end = words.indexOf('\n', start)) {
                text.words(words.substring(start, end)).line();
                start = end + 1;
            }
            text.words(words.substring(start));
        }

        private boolean isTitle(XWPFParagraph paragraph) {
            String id = paragraph.getStyleID();
            XWPFStyle style = id == null || document.getStyles() == null ? null : document.getStyles().getStyle(id);
            String name = style == null || style.getName() == null ? id : style.getName();
            return name != null && name.toLowerCase(Locale.ROOT).matches("title|heading ?1|标题(?: ?1)?");
        }
    }
}
