package org.calends.intake.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.calends.intake.document.DocumentKind;
import org.calends.intake.document.DocumentText;
import org.calends.intake.document.Extract;
import org.calends.intake.document.Format;
import org.calends.intake.document.ReadBudget;
import org.calends.intake.document.Sniffer;
import org.calends.intake.document.UnreadableDocumentException;
import org.calends.intake.document.UnreadableDocumentException.Reason;
import org.calends.intake.pdf.PdfText;
import org.calends.intake.text.Language;
import org.calends.language.LocalizableMessage;

/** Picks the format by the bytes, also for attachments, and adds what the wording says about the document. */
final class Formats {

    private final Map<DocumentKind, Format> formats = new EnumMap<>(DocumentKind.class);

    Formats() {
        formats.put(DocumentKind.PDF, new PdfText());
        formats.put(DocumentKind.DOCX, new WordText());
        formats.put(DocumentKind.HTML, new WebText());
        formats.put(DocumentKind.MAIL, new MailFormat(this));
        formats.put(DocumentKind.OUTLOOK, new OutlookText(this));
        formats.put(DocumentKind.TEXT, new PlainTextFormat());
    }

    DocumentText read(byte[] content, String fileName, String claimedType, ReadBudget readBudget) throws Exception {
        DocumentKind kind = Sniffer.sniff(content, claimedType);
        Extract extract = formats.get(kind).extract(content, readBudget);
        requireText(extract, kind);
        Headings headings = new Headings(extract);
        List<LocalizableMessage> warnings = new ArrayList<>(extract.warnings());
        String language = Language.of(extract.text(), warnings);
        return new DocumentText(extract.text(), headings.title(fileName), headings.published(), language, kind,
                extract.links(), warnings);
    }

    private static void requireText(Extract extract, DocumentKind kind) {
        if (extract.text().isBlank()) {
            throw kind == DocumentKind.TEXT
                    ? new UnreadableDocumentException(Reason.EMPTY,
                            "document.blank")
                    : new UnreadableDocumentException(Reason.NO_TEXT,
                            "document.only-pictures");
        }
    }

    /** An attachment; its kind is found like any other's. */
    Extract attached(byte[] content, String claimedType, ReadBudget readBudget) throws Exception {
        return attached(Sniffer.sniff(content, claimedType), content, readBudget);
    }

    Extract attached(DocumentKind kind, byte[] content, ReadBudget readBudget) throws Exception {
        Extract extract = readBudget.nested(() -> formats.get(kind).extract(content, readBudget));
        readBudget.partDone();
        return extract;
    }
}
