package org.calends.intake.text;

/**
 * An address behind a stretch of a document's text, so that the "More" after a sentence leads somewhere.
 *
 * @param start where the linked words begin in {@code DocumentText#text()}, in UTF-16 units
 * @param end where they end, exclusive; equal to {@code start} for a linked picture
 * @param href the address as written, absolute where the document tells its own address; only http, https and mailto
 */
public record Link(int start, int end, String href) {
}
