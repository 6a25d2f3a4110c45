package org.calends.intake;

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
import org.calends.intake.UnreadableDocument.Reason;

/** Messages saved by Outlook (MS-OXMSG). Other files in the same container are named, not read. */
final class OutlookText implements Format {

    private final Formats formats;

    OutlookText(Formats formats) {
        this.formats = formats;
    }

    @Override
    public Extract extract(byte[] content, Allowance allowance) throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            requireMessage(files.getRoot());
            count(files.getRoot(), allowance);
            return read(new MAPIMessage(files), allowance);
        }
    }

    private static void requireMessage(DirectoryNode root) {
        if (root.hasEntry("EncryptedPackage")) {
            throw new UnreadableDocument(Reason.ENCRYPTED,
                    "The document wants a password. Save a copy without one and upload that.");
        }
        if (!root.hasEntry("__properties_version1.0")) {
            throw Sniffer.unsupported("This is a file of an older Office version.");
        }
    }

    /** Many entries may name the same bytes; the library copies each. */
    private static Void count(DirectoryNode directory, Allowance allowance) throws Exception {
        for (Entry entry : directory) {
            allowance.check();
            if (entry instanceof DocumentNode document) {
                allowance.unpacked(document.getSize());
            } else if (entry instanceof DirectoryNode inner) {
                allowance.nested(() -> count(inner, allowance));
            }
        }
        return null;
    }

    private Extract read(MAPIMessage message, Allowance allowance) throws Exception {
        message.setReturnNullOnMissingChunk(true);
        Letter letter = new Letter(allowance);
        letter.subject(message.getSubject());
        letter.sent(sent(message));
        letter.body(body(message, allowance));
        for (AttachmentChunks attachment : message.getAttachmentFiles()) {
            attach(attachment, letter, allowance);
        }
        return letter.extract();
    }

    private static PublicationDate sent(MAPIMessage message) throws Exception {
        Calendar date = message.getMessageDate();
        ZoneId zone = date == null ? null : date.getTimeZone().toZoneId();
        return date == null ? null : PublicationDate.day(LocalDate.ofInstant(date.toInstant(), zone));
    }

    private static Extract body(MAPIMessage message, Allowance allowance) throws Exception {
        String html = message.getHtmlBody();
        if (html != null && !html.isBlank()) {
            return WebText.extract(html, allowance);
        }
        String plain = message.getTextBody() == null ? "" : message.getTextBody();
        return new Extract(PlainText.normalise(plain, allowance), List.of(), null, null, null, List.of(), List.of());
    }

    private void attach(AttachmentChunks attachment, Letter letter, Allowance allowance) {
        if (attachment.isEmbeddedMessage()) {
            letter.attach("message", () -> allowance.nested(() -> read(attachment.getEmbeddedMessage(), allowance)));
        } else if (attachment.getAttachData() != null) {
            byte[] content = attachment.getAttachData().getValue();
            if (!isPicture(attachment.getAttachMimeTag())) {
                letter.attach(name(attachment), () -> formats.attached(content, null, allowance));
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
