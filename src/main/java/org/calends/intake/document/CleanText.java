package org.calends.intake.document;

import java.util.ArrayList;
import java.util.List;

import org.calends.intake.text.Characters;
import org.calends.intake.text.Link;

/**
 * Composes text in the normal form described at {@link DocumentText}. White space is collapsed and breaks are only written
 * once a visible character follows, so that the places of links never need correcting afterwards.
 */
public final class CleanText {

    private static final String[] BREAKS = { "", " ", "\n", "\n\n" };

    private final StringBuilder text = new StringBuilder();
    private final List<Link> links = new ArrayList<>();
    private final ReadBudget readBudget;
    private int pending;
    private String openHref;
    private int openAt = -1;

    public CleanText(ReadBudget readBudget) {
        this.readBudget = readBudget;
    }

    public CleanText words(CharSequence words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isBlank(c)) {
                atLeast(1);
            } else if (Characters.isKept(c)) {
                visible(Characters.isLoneSurrogate(words, i) ? Characters.REPLACEMENT : c);
            }
        }
        readBudget.characters(text.length());
        return this;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == Characters.NEXT_LINE;
    }

    private void visible(char c) {
        if (text.length() > 0) {
            text.append(BREAKS[pending]);
        }
        pending = 0;
        if (openHref != null && openAt < 0) {
            openAt = text.length();
        }
        text.append(c);
    }

    /** Text that is in normal form already, with its links, as a paragraph of its own. */
    public CleanText part(String clean, List<Link> itsLinks) {
        paragraph();
        if (!clean.isBlank()) {
            int at = text.length() == 0 ? 0 : text.length() + BREAKS[pending].length();
            text.append(text.length() == 0 ? "" : BREAKS[pending]).append(clean);
            pending = 0;
            itsLinks.forEach(link -> links.add(new Link(link.start() + at, link.end() + at, link.href())));
        }
        readBudget.characters(text.length());
        return this;
    }

    public CleanText line() {
        return atLeast(2);
    }

    public CleanText paragraph() {
        return atLeast(3);
    }

    private CleanText atLeast(int width) {
        pending = Math.max(pending, width);
        return this;
    }

    public void openLink(String href) {
        closeLink();
        if (Characters.isWebAddress(href)) {
            openHref = href.strip();
        }
    }

    public void closeLink() {
        if (openHref != null) {
            int start = openAt < 0 ? text.length() : openAt;
            links.add(new Link(start, text.length(), openHref));
        }
        openHref = null;
        openAt = -1;
    }

    /** @return what was written from there on */
    public String from(int start) {
        return text.substring(start);
    }

    public int length() {
        return text.length();
    }

    public List<Link> links() {
        return links;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
