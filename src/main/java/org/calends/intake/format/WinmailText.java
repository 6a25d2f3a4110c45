package org.calends.intake.format;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.calends.intake.document.Extract;
import org.calends.intake.document.ReadBudget;
import org.calends.intake.document.TextDecoder;

/** What Outlook wraps into {@code winmail.dat} (MS-OXTNEF): the letter, where the mail itself has none, and its attachments. */
final class WinmailText {

    private final Formats formats;
    private final ReadBudget readBudget;

    WinmailText(Formats formats, ReadBudget readBudget) {
        this.formats = formats;
        this.readBudget = readBudget;
    }

    static boolean isOne(String contentType, String fileName) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return type.contains("ms-tnef") || "winmail.dat".equalsIgnoreCase(fileName);
    }

    void read(byte[] content, boolean wantsBody, MailAssembly mailAssembly) throws Exception {
        HMEFMessage message = new HMEFMessage(new ByteArrayInputStream(content));
        if (wantsBody) {
            mailAssembly.body(body(message));
        }
        for (Attachment attachment : message.getAttachments()) {
            byte[] bytes = attachment.getContents();
            readBudget.unpacked(bytes.length);
            mailAssembly.attach(attachment.getLongFilename(), () -> formats.attached(bytes, null, readBudget));
        }
    }

    private Extract body(HMEFMessage message) throws Exception {
        String html = text(message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML));
        if (html != null && !html.isBlank()) {
            return WebText.extract(html, readBudget);
        }
        String plain = text(message.getMessageMAPIAttribute(MAPIProperty.BODY));
        String rich = plain == null || plain.isBlank() ? plain(message.getBody()) : plain;
        return new Extract(PlainTextFormat.normalise(rich, readBudget), List.of(), null, null, null, List.of(), List.of());
    }

    private static String text(MAPIAttribute attribute) {
        if (attribute instanceof MAPIStringAttribute string) {
            return string.getDataString();
        }
        return attribute == null || attribute.getData() == null ? null : TextDecoder.decode(attribute.getData());
    }

    /** The words of rich text (RTF 1.9) as far as letters need them: groups of settings, control words and bytes are undone. */
    static String plain(String rich) {
        if (rich == null) {
            return "";
        }
        String text = rich.replaceAll("\\{\\\\(?:\\*|fonttbl|colortbl|stylesheet|info)[^{}]*(?:\\{[^{}]*}[^{}]*)*}", "")
                .replaceAll("\\\\(?:par|line)d?\\b ?", "\n").replaceAll("\\\\tab\\b ?", "\t");
        StringBuilder words = new StringBuilder();
        Matcher bytes = Pattern.compile("(?:\\\\'[0-9a-f]{2})+").matcher(text);
        while (bytes.find()) {
            bytes.appendReplacement(words, Matcher.quoteReplacement(decoded(bytes.group())));
        }
        bytes.appendTail(words);
        return words.toString().replaceAll("\\\\[a-z]+-?\\d* ?", "").replaceAll("[{}]", "").replace("\\~", " ");
    }

    private static String decoded(String escapes) {
        String[] pairs = escapes.substring(2).split("\\\\'");
        byte[] bytes = new byte[pairs.length];
        for (int at = 0; at < pairs.length; at++) {
            bytes[at] = (byte) Integer.parseInt(pairs[at], 16);
        }
        return bytes.length == 1 ? new String(bytes, StandardCharsets.ISO_8859_1) : TextDecoder.decode(bytes);
    }
}
