package org.calends.intake.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.calends.intake.date.PublicationDate;
import org.calends.intake.text.Link;

/**
 * A text as it came out: all that the {@code DeadlineReader} is told.
 *
 * @param content the text; every offset of a suggestion points into it, in UTF-16 units
 * @param title its headline, or null
 * @param published when it came out; missing years and relative periods count from here
 * @param language {@code en}, {@code zh}, {@code zh-Hant}, or null when unknown; a hint only
 * @param region ISO 3166 code of where it came out, or null; settles 03/04/2025
 * @param links addresses behind the text, in its order
 */
public record Publication(String content, String title, PublicationDate published, String language, String region,
        List<Link> links) {

    public Publication {
        Objects.requireNonNull(content);
        Objects.requireNonNull(published);
        title = title == null ? "" : title;
        links = List.copyOf(links);
    }

    public Publication(String content, String title, PublicationDate published, String language, String region) {
        this(content, title, published, language, region, List.of());
    }

    /** @param otherwise stands in for the date of a document that does not tell its own */
    public static Publication of(DocumentText document, LocalDate otherwise) {
        PublicationDate published = document.published() == null ? PublicationDate.day(otherwise) : document.published();
        return new Publication(document.text(), document.title(), published, document.language(), null, document.links());
    }

    /** A line that someone typed: "TC260 face recognition standard comments by June 22". */
    public static Publication line(String words, LocalDate today) {
        return new Publication(words, null, PublicationDate.day(today), null, null);
    }
}
