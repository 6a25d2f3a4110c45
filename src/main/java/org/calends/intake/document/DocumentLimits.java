package org.calends.intake.document;

import java.time.Duration;

/**
 * How much one document may ask of the machine. Each limit ends in {@link UnreadableDocumentException} before memory or time
 * does.
 *
 * @param bytes size of the upload
 * @param unpackedBytes what compressed parts (PDF streams, DOCX entries, mail attachments) may unpack to, all together
 * @param pages pages of a PDF; attachments count too
 * @param characters length of the text that comes out
 * @param markup length of one HTML page, in characters
 * @param tags what the HTML of one document holds of tags and comments, and of the elements that come of them
 * @param depth how deep messages, parts and attachments may lie in each other
 * @param attachments how many parts of a message are looked at
 * @param patience processor time for the whole document; the other limits are meant to come first
 */
public record DocumentLimits(int bytes, long unpackedBytes, int pages, int characters, int markup, int tags,
        int depth, int attachments, Duration patience) {

    public static final DocumentLimits DEFAULTS = new DocumentLimits(25 << 20, 100L << 20, 2_000, 5_000_000, 10_000_000,
            200_000, 8, 50, Duration.ofSeconds(30));

    public DocumentLimits {
        if (bytes < 1 || unpackedBytes < 1 || pages < 1 || characters < 1 || markup < 1
                || tags < 1 || depth < 1 || attachments < 0
                || patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("Every limit on documents must be positive");
        }
    }
}
