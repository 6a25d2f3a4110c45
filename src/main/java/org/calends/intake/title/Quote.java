package org.calends.intake.title;

import org.calends.intake.deadline.DateContext;
import org.calends.intake.text.Characters;
import org.calends.intake.text.FoldedText;
import org.calends.intake.text.Sentence;

/**
 * The words shown for a deadline.
 *
 * @param start first character
 * @param end exclusive
 */
public record Quote(int start, int end) {

    private static final String CLAUSE_ENDS = ",;:\u3002|";

    /** The whole sentence where it is short enough, otherwise the clauses around the date. */
    public static Quote around(FoldedText foldedText, DateContext dateContext, int longest) {
        Sentence sentence = dateContext.sentence();
        if (sentence.length() <= longest && !isList(dateContext) && isParted(foldedText, dateContext)) {
            return ownClause(foldedText, dateContext);
        }
        if (sentence.length() <= longest && !isList(dateContext)) {
            return new Quote(sentence.start(), sentence.end());
        }
        int from = dateContext.previous() == null ? sentence.start() : dateContext.previous().end();
        int to = dateContext.next() == null ? sentence.end() : dateContext.next().start();
        if (isList(dateContext)) {
            return trimmed(foldedText, dateContext.when().start(), to);
        }
        return trimmed(foldedText, back(foldedText, dateContext, Math.max(from, dateContext.when().start() - longest / 2)),
                forward(foldedText, dateContext, Math.min(to, dateContext.when().end() + longest / 2)));
    }

    /** "effective 2 August; comments to be received by then": each date has its own clause. */
    private static boolean isParted(FoldedText foldedText, DateContext dateContext) {
        return dateContext.previous() != null
                && Characters.indexOf(foldedText.folded(), ';', dateContext.previous().end(), dateContext.when().start()) >= 0
                || dateContext.next() != null
                        && Characters.indexOf(foldedText.folded(), ';', dateContext.when().end(),
                                dateContext.next().start()) >= 0;
    }

    private static Quote ownClause(FoldedText foldedText, DateContext dateContext) {
        int start = dateContext.sentence().start();
        for (int at = dateContext.when().start() - 1; at > start; at--) {
            if (foldedText.folded().charAt(at) == ';') {
                start = at + 1;
                break;
            }
        }
        int mark = Characters.indexOf(foldedText.folded(), ';', dateContext.when().end(), dateContext.sentence().end());
        return trimmed(foldedText, start, mark < 0 ? dateContext.sentence().end() : mark + 1);
    }

    /** "13.12.2026: this 01.01.2027: that": each date has its own words after it. */
    private static boolean isList(DateContext dateContext) {
        boolean several = dateContext.previous() != null || dateContext.next() != null;
        return several && dateContext.after(2).startsWith(":");
    }

    private static int back(FoldedText foldedText, DateContext dateContext, int limit) {
        if (limit <= dateContext.sentence().start()) {
            return dateContext.sentence().start();
        }
        for (int at = limit; at < dateContext.when().start() - 40; at++) {
            if (CLAUSE_ENDS.indexOf(foldedText.folded().charAt(at)) >= 0) {
                return at + 1;
            }
        }
        int blank = Characters.indexOf(foldedText.folded(), ' ', limit, dateContext.when().start());
        return blank >= 0 ? blank : limit;
    }

    private static int forward(FoldedText foldedText, DateContext dateContext, int limit) {
        if (limit >= dateContext.sentence().end()) {
            return dateContext.sentence().end();
        }
        for (int at = limit - 1; at > dateContext.when().end() + 40; at--) {
            if (CLAUSE_ENDS.indexOf(foldedText.folded().charAt(at)) >= 0) {
                return at;
            }
        }
        for (int at = limit; at > dateContext.when().end(); at--) {
            if (foldedText.folded().charAt(at) == ' ') {
                return at;
            }
        }
        return limit;
    }

    private static Quote trimmed(FoldedText foldedText, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && (foldedText.folded().charAt(from) == ' ' || foldedText.folded().charAt(from) == ',')) {
            from++;
        }
        while (to > from && foldedText.folded().charAt(to - 1) == ' ') {
            to--;
        }
        boolean splitsCharacter = to < foldedText.text().length() && Character.isLowSurrogate(foldedText.text().charAt(to));
        return new Quote(from, splitsCharacter ? to + 1 : to);
    }
}
