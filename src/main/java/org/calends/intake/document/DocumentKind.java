package org.calends.intake.document;

/** What a document is by its bytes, whatever its name or its sender claims. */
public enum DocumentKind {

    PDF("application/pdf", ".pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    HTML("text/html", ".html"),
    /** An Internet message, RFC 5322 with MIME (RFC 2045): {@code .eml}. */
    MAIL("message/rfc822", ".eml"),
    /** A message saved by Outlook (MS-OXMSG): {@code .msg}. */
    OUTLOOK("application/vnd.ms-outlook", ".msg"),
    TEXT("text/plain", ".txt");

    private final String mediaType;
    private final String extension;

    DocumentKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The media type under which the original is to be served again, always as an attachment. */
    public String mediaType() {
        return mediaType;
    }

    /** How the name of such a file ends, dot included. */
    public String extension() {
        return extension;
    }
}
