package org.calends.intake;

/** What a document is by its bytes, whatever its name or its sender claims. */
public enum DocumentKind {

    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    HTML("text/html"),
    /** An Internet message, RFC 5322 with MIME (RFC 2045): {@code .eml}. */
    MAIL("message/rfc822"),
    /** A message saved by Outlook (MS-OXMSG): {@code .msg}. */
    OUTLOOK("application/vnd.ms-outlook"),
    TEXT("text/plain");

    private final String mediaType;

    DocumentKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type under which the original is to be served again, always as an attachment. */
    public String mediaType() {
        return mediaType;
    }
}
