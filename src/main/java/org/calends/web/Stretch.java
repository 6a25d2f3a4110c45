package org.calends.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a document's text, with the first suggestion that quotes it.
 *
 * @param number of the suggestion, 0 where nothing is quoted
 * @param opens whether the quote begins here, so that it can be led to
 */
record Stretch(String text, int number, boolean opens) {

    /** Cuts a text at the ends of every quote. Where quotes overlap, the earlier one keeps its words. */
    static List<Stretch> of(String text, List<ReviewCard> cards) {
        List<Stretch> stretches = new ArrayList<>();
        int done = 0;
        for (ReviewCard card : cards) {
            int start = Math.max(done, Math.min(card.read().start(), text.length()));
            int end = Math.max(start, Math.min(card.read().end(), text.length()));
            if (start > done) {
                stretches.add(new Stretch(text.substring(done, start), 0, false));
            }
            stretches.add(new Stretch(text.substring(start, end), card.number(), true));
            done = end;
        }
        stretches.add(new Stretch(text.substring(done), 0, false));
        return stretches;
    }
}
