package org.calends.intake;

import java.util.Set;

/** How 03/04/2025 is written where a text comes from. */
final class Places {

    private static final Set<String> MONTH_FIRST = Set.of("US", "PH");
    private static final int SCANNED = 20_000;

    private Places() {
    }

    /** The region decides; without one, a text whose written-out dates put the month first is American. */
    static boolean monthFirst(Publication publication, Passage passage) {
        if (publication.region() != null) {
            return MONTH_FIRST.contains(publication.region());
        }
        Tokens tokens = new Tokens(passage.folded(), 0, Math.min(SCANNED, passage.folded().length()));
        int american = 0;
        EnglishDates dates = new EnglishDates(passage.text());
        for (int at = 0; at < tokens.size(); at++) {
            DateMention date = dates.at(tokens, at);
            boolean day = date != null && date.precision() == Precision.DAY;
            american += !day ? 0 : tokens.at(at).type() == Token.Type.NUMBER ? -1 : 1;
            at = date == null ? at : date.to() - 1;
        }
        return american > 0;
    }
}
