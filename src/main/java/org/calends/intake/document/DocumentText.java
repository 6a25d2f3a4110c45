package org.calends.intake.document;

import java.util.List;

import org.calends.intake.date.PublicationDate;
import org.calends.intake.text.Link;
import org.calends.language.LocalizableMessage;

/**
 * A document as clean text, with what it says about itself.
 *
 * <p>
 * The text is the stored normal form that every offset points into: lines end in LF, there is no other control character,
 * no byte order mark, no invisible formatting mark and no lone surrogate; characters are otherwise as written (no
 * composition, no width folding). A blank line separates paragraphs where the format knows paragraphs.
 *
 * @param text never blank
 * @param title never blank; the first words of the text where nothing looks like a headline
 * @param published when it came out, as precisely as the document says; null when it does not say
 * @param language {@code en}, {@code zh} (simplified) or {@code zh-Hant} (traditional)
 * @param kind what the bytes were
 * @param links in the order of the text
 * @param warnings what was left out or guessed
 */
public record DocumentText(String text, String title, PublicationDate published, String language, DocumentKind kind,
        List<Link> links, List<LocalizableMessage> warnings) {

    public DocumentText {
        links = List.copyOf(links);
        warnings = List.copyOf(warnings);
    }
}
