package org.calends.intake.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.calends.intake.document.UnreadableDocumentException.Reason;
import org.calends.language.LocalizableMessage;

/** Tells what a document is from its bytes. What the sender claims decides only between the two kinds of text. */
public final class Sniffer {

    private static final int HEAD = 4096;
    /** Readers have always accepted that much before the header (PDF Reference 1.7, appendix H, note 13). */
    private static final int LATEST_PDF_START = 1024;
    private static final Map<String, String> NOT_READ = new LinkedHashMap<>();

    static {
        NOT_READ.put("{\\rtf", "RTF");
        NOT_READ.put("\u0089PNG", "png");
        NOT_READ.put("\u00FF\u00D8\u00FF", "jpeg");
        NOT_READ.put("GIF8", "gif");
        NOT_READ.put("II*\0", "tiff");
        NOT_READ.put("MM\0*", "tiff");
        NOT_READ.put("\u001F\u008B", "gzip");
        NOT_READ.put("7z\u00BC\u00AF", "7z");
        NOT_READ.put("Rar!", "rar");
        NOT_READ.put("%!PS", "PostScript");
        NOT_READ.put("MZ", "program");
        NOT_READ.put("\u007FELF", "program");
    }

    private static final Pattern HTML = Pattern.compile("(?i)\\s*(?:<!--.{0,2000}?-->\\s*)*+"
            + "<(?:!doctype\\s+html|html|head|body|title|meta|style|script|h[1-6]|div|p|table|span|font|b|a|br|ul|article|main)\\b.*",
            Pattern.DOTALL);
    private static final Pattern XHTML = Pattern.compile(
            "(?i)\\s*<\\?xml[^>]{0,200}>\\s*(?:<!--.{0,2000}?-->\\s*)*+<(?:!doctype\\s+html|html)\\b.*",
            Pattern.DOTALL);
    private static final Pattern MARKUP = Pattern.compile("(?i)</(?:p|div|a|li|td|span|h[1-6])>|<br\\s*/?>");
    private static final Pattern XML = Pattern.compile("\\s*<(?:\\?xml|svg|!DOCTYPE)\\b.*", Pattern.DOTALL);
    private static final Pattern MAIL = Pattern.compile(
            "(?i)(?:From [^\\n]{1,200}\\n)?(?:[!-9;-~]{1,70}:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*+){2,}+.*",
            Pattern.DOTALL);
    /** Written by mail programs only; a memo may well begin with From, Date and Subject. */
    private static final Pattern ENVELOPE = Pattern.compile(
            "(?im)^(?:Received|Return-Path|Message-ID|MIME-Version|Delivered-To|DKIM-Signature|Content-Type):");

    private Sniffer() {
    }

    public static DocumentKind sniff(byte[] content, String claimedType) {
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf < LATEST_PDF_START) {
            return DocumentKind.PDF;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return DocumentKind.DOCX;
        }
        if (TextDecoder.startsWith(content, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return DocumentKind.OUTLOOK;
        }
        NOT_READ.forEach((magic, what) -> {
            if (head.startsWith(magic)) {
                throw unsupported("document.unsupported.kind", what);
            }
        });
        return amongTexts(content, claimedType);
    }

    private static DocumentKind amongTexts(byte[] content, String claimedType) {
        byte[] start = content.length > HEAD ? Arrays.copyOf(content, HEAD) : content;
        String head = TextDecoder.decode(start).replace("\r\n", "\n");
        if (head.indexOf('\0') >= 0) {
            throw unsupported("document.unsupported.not-text");
        }
        if (HTML.matcher(head).matches() || XHTML.matcher(head).matches()
                || claims(claimedType, "html") && MARKUP.matcher(head).find()) {
            return DocumentKind.HTML;
        }
        if (XML.matcher(head).matches()) {
            throw unsupported("document.unsupported.xml");
        }
        boolean mail = MAIL.matcher(head).matches() && (ENVELOPE.matcher(head).find() || claims(claimedType, "rfc822"));
        return mail ? DocumentKind.MAIL : DocumentKind.TEXT;
    }

    private static boolean claims(String claimedType, String word) {
        return claimedType != null && claimedType.toLowerCase(Locale.ROOT).contains(word);
    }

    public static UnreadableDocumentException unsupported(String code, Object... arguments) {
        return new UnreadableDocumentException(Reason.UNSUPPORTED,
                "document.unsupported",
                LocalizableMessage.of(code, arguments));
    }
}
