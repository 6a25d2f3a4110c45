package org.calends.intake.document;

import java.util.List;

import org.calends.intake.date.PublicationDate;
import org.calends.intake.text.Link;
import org.calends.language.LocalizableMessage;

/**
 * What one format gives: text in normal form and what the format itself, not the wording, says about the document.
 *
 * @param title as the format marks it (mail subject, heading style, meta element); null if it marks none
 * @param published as the format marks it, ISO; null if it marks none
 * @param lastResort a date to fall back on where even the wording says nothing (when the file was made); null if none
 * @param margins headers and footers dropped from the text; they may name the issue
 */
public record Extract(String text, List<Link> links, String title, PublicationDate published, PublicationDate lastResort,
        List<String> margins, List<LocalizableMessage> warnings) {

    public static Extract of(CleanText text, String title, PublicationDate published, List<LocalizableMessage> warnings) {
        return new Extract(text.toString(), text.links(), title, published, null, List.of(), warnings);
    }

    public Extract withLastResort(PublicationDate date) {
        return new Extract(text, links, title, published, date, margins, warnings);
    }

    public Extract withMargins(List<String> dropped) {
        return new Extract(text, links, title, published, lastResort, dropped, warnings);
    }
}
