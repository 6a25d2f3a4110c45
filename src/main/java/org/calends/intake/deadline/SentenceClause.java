package org.calends.intake.deadline;

import java.util.Set;

import org.calends.intake.text.Tokens;

/**
 * The tokens of a sentence that go together with a date: those before it back to the last date or semicolon or, for a date that
 * opens ("By 5 May, the Board shall ..."), those after it.
 *
 * @param from first token
 * @param to exclusive
 */
record SentenceClause(Tokens tokens, int from, int to) {

    private static final int OPENING = 5;
    private static final int LONGEST = 60;
    /** With one of them even a few words are a clause: "Comments shall be submitted before". */
    private static final Set<String> VERBS = Set.of("must", "shall", "should", "may", "can", "will", "are", "is", "were",
            "was");
    private static final Set<String> ENDS = Set.of(";", "|", "•", "?");
    private static final Set<String> HEADS_OF_CLAUSES = Set.of("which", "who", "whose", "where", "while", "whereas", "but");

    static SentenceClause of(DateContext dateContext) {
        Tokens tokens = dateContext.tokens();
        int date = tokens.indexAt(dateContext.when().start());
        int from = start(dateContext, tokens, date);
        SentenceClause before = new SentenceClause(tokens, from, date);
        if (date - from > OPENING || before.has(VERBS)) {
            return before;
        }
        int after = tokens.indexAt(dateContext.when().end());
        return new SentenceClause(tokens, after, end(dateContext, tokens, after));
    }

    private static int start(DateContext dateContext, Tokens tokens, int date) {
        int previous = dateContext.previous() == null ? 0 : tokens.indexAt(dateContext.previous().end());
        int first = Math.max(previous, date - LONGEST);
        int from = date;
        while (from > first && !ENDS.contains(tokens.at(from - 1).text())) {
            from--;
        }
        return from;
    }

    private static int end(DateContext dateContext, Tokens tokens, int after) {
        int next = dateContext.next() == null ? tokens.size() : tokens.indexAt(dateContext.next().start());
        int last = Math.min(next, after + LONGEST);
        int to = after;
        while (to < last && !ENDS.contains(tokens.at(to).text())) {
            to++;
        }
        return to;
    }

    /** The first token from a place on that is one of the words, or -1. */
    int find(Set<String> words, int start) {
        for (int at = Math.max(from, start); at < to; at++) {
            if (words.contains(tokens.at(at).text())) {
                return at;
            }
        }
        return -1;
    }

    boolean has(Set<String> words) {
        return find(words, from) >= 0;
    }

    /** Whether one of the words stands at most so many tokens before a place, with no other clause between. */
    boolean hasShortlyBefore(Set<String> words, int at, int most) {
        for (int back = at - 1; back >= Math.max(from, at - most); back--) {
            if (words.contains(tokens.at(back).text())) {
                return true;
            }
            if (HEADS_OF_CLAUSES.contains(tokens.at(back).text())) {
                return false;
            }
        }
        return false;
    }
}
