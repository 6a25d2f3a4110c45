package org.calends.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.calends.intake.UnreadableDocument.Reason;

/** Picks the format by the bytes, also for attachments, and adds what the wording says about the document. */
final class Formats {

    private final Map<DocumentKind, Format> formats = new EnumMap<>(DocumentKind.class);

    Formats() {
        formats.put(DocumentKind.PDF, new PdfText());
        formats.put(DocumentKind.DOCX, new WordText());
        formats.put(DocumentKind.HTML, new WebText());
        formats.put(DocumentKind.MAIL, new MailText(this));
        formats.put(DocumentKind.OUTLOOK, new OutlookText(this));
        formats.put(DocumentKind.TEXT, new PlainText());
    }

    DocumentText read(byte[] content, String fileName, String claimedType, Allowance allowance) throws Exception {
        DocumentKind kind = Sniffer.sniff(content, claimedType);
        Extract extract = formats.get(kind).extract(content, allowance);
        requireText(extract, kind);
        Headings headings = new Headings(extract);
        List<String> warnings = new ArrayList<>(extract.warnings());
        String language = Language.of(extract.text(), warnings);
        return new DocumentText(extract.text(), headings.title(fileName), headings.published(), language, kind,
                extract.links(), warnings);
    }

    private static void requireText(Extract extract, DocumentKind kind) {
        if (extract.text().isBlank()) {
            throw kind == DocumentKind.TEXT
                    ? new UnreadableDocument(Reason.EMPTY, "The document holds only white space. Choose the file again.")
                    : new UnreadableDocument(Reason.NO_TEXT,
                            "The document holds no text, only pictures. Run text recognition over it first, or type the passage.");
        }
    }

    /** An attachment; its kind is found like any other's. */
    Extract attached(byte[] content, String claimedType, Allowance allowance) throws Exception {
        return attached(Sniffer.sniff(content, claimedType), content, allowance);
    }

    Extract attached(DocumentKind kind, byte[] content, Allowance allowance) throws Exception {
        Extract extract = allowance.nested(() -> formats.get(kind).extract(content, allowance));
        allowance.partDone();
        return extract;
    }
}
