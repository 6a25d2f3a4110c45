package org.calends.intake.format;

import java.util.ArrayList;
import java.util.List;

import org.calends.intake.document.CleanText;
import org.calends.intake.text.Link;

/** One paragraph before it is known how it stands apart from its neighbours. */
final class WordParagraph {

    private final StringBuilder words = new StringBuilder();
    private final List<Link> links = new ArrayList<>();
    private String style;

    void styled(String id) {
        style = id;
    }

    /** @return the identifier of its style; null if it has none */
    String style() {
        return style;
    }

    /** @param href the address behind the words; null if none */
    void add(CharSequence more, String href) {
        int start = words.length();
        words.append(more);
        if (href != null) {
            links.add(new Link(start, words.length(), href));
        }
    }

    int length() {
        return words.length();
    }

    void writeTo(CleanText text) {
        int at = 0;
        for (Link link : links) {
            writeLines(words.substring(at, link.start()), text);
            text.openLink(link.href());
            writeLines(words.substring(link.start(), link.end()), text);
            text.closeLink();
            at = link.end();
        }
        writeLines(words.substring(at), text);
    }

    /** A break within a paragraph is a line feed here. */
    private static void writeLines(String words, CleanText text) {
        int start = 0;
        for (int end = words.indexOf('\n'); end >= 0; end = words.indexOf('\n', start)) {
            text.words(words.substring(start, end)).line();
            start = end + 1;
        }
        text.words(words.substring(start));
    }
}
