package org.calends.intake.format;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.List;

import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.calends.intake.date.PublicationDate;
import org.calends.intake.document.Extract;
import org.calends.intake.document.Format;
import org.calends.intake.document.ReadBudget;
import org.calends.intake.document.Sniffer;
import org.calends.intake.document.UnreadableDocumentException;
import org.calends.intake.document.UnreadableDocumentException.Reason;

/** Messages saved by Outlook (MS-OXMSG). Other files in the same container are named, not read. */
final class OutlookText implements Format {

    private final Formats formats;

    OutlookText(Formats formats) {
        this.formats = formats;
    }

    @Override
    public Extract extract(byte[] content, ReadBudget readBudget) throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            requireMessage(files.getRoot());
            count(files.getRoot(), readBudget);
            return read(new MAPIMessage(files), readBudget);
        }
    }

    private static void requireMessage(DirectoryNode root) {
        if (root.hasEntry("EncryptedPackage")) {
            throw new UnreadableDocumentException(Reason.ENCRYPTED,
                    "document.encrypted");
        }
        if (!root.hasEntry("__properties_version1.0")) {
            throw Sniffer.unsupported("document.unsupported.old-office");
        }
    }

    /** Many entries may name the same bytes; the library copies each. */
    private static Void count(DirectoryNode directory, ReadBudget readBudget) throws Exception {
        for (Entry entry : directory) {
            readBudget.check();
            if (entry instanceof DocumentNode document) {
                readBudget.unpacked(document.getSize());
            } else if (entry instanceof DirectoryNode inner) {
                readBudget.nested(() -> count(inner, readBudget));
            }
        }
        return null;
    }

    private Extract read(MAPIMessage message, ReadBudget readBudget) throws Exception {
        message.setReturnNullOnMissingChunk(true);
        MailAssembly mailAssembly = new MailAssembly(readBudget);
        mailAssembly.subject(message.getSubject());
        mailAssembly.sent(sent(message));
        mailAssembly.body(body(message, readBudget));
        for (AttachmentChunks attachment : message.getAttachmentFiles()) {
            attach(attachment, mailAssembly, readBudget);
        }
        return mailAssembly.extract();
    }

    private static PublicationDate sent(MAPIMessage message) throws Exception {
        Calendar date = message.getMessageDate();
        ZoneId zone = date == null ? null : date.getTimeZone().toZoneId();
        return date == null ? null : PublicationDate.day(LocalDate.ofInstant(date.toInstant(), zone));
    }

    private static Extract body(MAPIMessage message, ReadBudget readBudget) throws Exception {
        String html = message.getHtmlBody();
        if (html != null && !html.isBlank()) {
            return WebText.extract(html, readBudget);
        }
        String plain = message.getTextBody() == null ? "" : message.getTextBody();
        return new Extract(PlainTextFormat.normalise(plain, readBudget), List.of(), null, null, null, List.of(), List.of());
    }

    private void attach(AttachmentChunks attachment, MailAssembly mailAssembly, ReadBudget readBudget) {
        if (attachment.isEmbeddedMessage()) {
            mailAssembly.attach("message", () -> readBudget.nested(() -> read(attachment.getEmbeddedMessage(), readBudget)));
        } else if (attachment.getAttachData() != null) {
            byte[] content = attachment.getAttachData().getValue();
            if (!isPicture(attachment.getAttachMimeTag())) {
                mailAssembly.attach(name(attachment), () -> formats.attached(content, null, readBudget));
            }
        }
    }

    private static boolean isPicture(StringChunk mediaType) {
        return mediaType != null && mediaType.getValue().startsWith("image/");
    }

    private static String name(AttachmentChunks attachment) {
        StringChunk name = attachment.getAttachLongFileName() != null ? attachment.getAttachLongFileName()
                : attachment.getAttachFileName();
        return name == null ? null : name.getValue();
    }
}
