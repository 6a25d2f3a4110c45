package org.calends.intake.reader;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.calends.intake.date.DateMention;
import org.calends.intake.deadline.Cue;
import org.calends.intake.deadline.CueLexicon;
import org.calends.intake.deadline.SentenceAnalysis;
import org.calends.intake.deadline.YearResolver;
import org.calends.intake.text.Lexicon;
import org.calends.intake.text.Sentence;
import org.calends.intake.text.Token;

/** Whether a date without its year is told as past. */
final class Tense {

    /** Characters between a date and words that still tell of it. */
    private static final int AT_HAND = 120;
    /** Words from "was" to the date of "was extended by another two weeks to". */
    private static final int MOST_WORDS_MOVED = 9;

    private static final List<String> LAST_YEAR = List.of("last year", "the year before", "去年", "上年");
    private static final String COUNTED_UNTIL = "截至";
    /** Characters of 目前，全国各地区各部门. */
    private static final int LONGEST_COUNT = 20;
    private static final Pattern COUNT = Pattern.compile("^(?:底|末)?,[^。；]*(?:已|共|累计)");

    private final YearResolver yearResolver;

    Tense(YearResolver yearResolver) {
        this.yearResolver = yearResolver;
    }

    /**
     * Without its year, a date told in the past tense lies before the publication; so does a recent one without words ahead.
     */
    boolean isPast(DateMention mention, SentenceAnalysis sentenceAnalysis) {
        List<Lexicon.Hit<CueLexicon.Weighed>> signs = sentenceAnalysis.signsAround(mention.start(), mention.end()).stream()
                .filter(hit -> !sentenceAnalysis.hasMark(Math.min(hit.end(), mention.end()),
                        Math.max(hit.start(), mention.start())))
                .toList();
        if (isLastYears(mention, sentenceAnalysis) || isCount(mention, sentenceAnalysis)) {
            return true;
        }
        if (yearResolver.wasLately(mention) || yearResolver.hasJustBeen(mention) && opensNews(mention, sentenceAnalysis)) {
            return true;
        }
        if (sentenceAnalysis.tokens().is(mention.from() - 1, "to") && !wasMoved(mention, sentenceAnalysis)
                && nearest(signs, Set.of(Cue.MOVED), mention.start()) < AT_HAND) {
            return false;
        }
        if (headsEntry(mention, sentenceAnalysis)) {
            return yearResolver.hasJustBeen(mention);
        }
        int past = nearest(signs, Set.of(Cue.PAST), mention.start());
        int ahead = nearest(signs, Set.of(Cue.AHEAD, Cue.DUTY, Cue.BY, Cue.BEFORE), mention.start());
        return past < AT_HAND && past < ahead || ahead > AT_HAND && yearResolver.hasJustBeen(mention);
    }

    /** "15 December" over "Levy invoices issued": a calendar tells what will have been done by then. */
    private static boolean headsEntry(DateMention mention, SentenceAnalysis sentenceAnalysis) {
        return mention.from() == 0 && sentenceAnalysis.sentence().shape() == Sentence.Shape.ENTRY;
    }

    /** "Last year firms had until 4 April." */
    private static boolean isLastYears(DateMention mention, SentenceAnalysis sentenceAnalysis) {
        String before = sentenceAnalysis.before(mention.start(), AT_HAND);
        return LAST_YEAR.stream().anyMatch(before::contains);
    }

    /** 截至10月底，全国已排查1.2亿栋: what had been counted by then. */
    private static boolean isCount(DateMention mention, SentenceAnalysis sentenceAnalysis) {
        return sentenceAnalysis.before(mention.start(), COUNTED_UNTIL.length()).equals(COUNTED_UNTIL)
                && COUNT.matcher(sentenceAnalysis.after(mention.end(), LONGEST_COUNT)).find();
    }

    /** "was extended to 15 October" tells of an extension before this one. */
    private static boolean wasMoved(DateMention mention, SentenceAnalysis sentenceAnalysis) {
        for (int at = mention.from() - 2; at >= Math.max(0, mention.from() - MOST_WORDS_MOVED); at--) {
            if (sentenceAnalysis.tokens().is(at, "was") || sentenceAnalysis.tokens().is(at, "were")
                    || sentenceAnalysis.tokens().is(at, "had")) {
                return true;
            }
        }
        return false;
    }

    /** "9月24日，证监会就……": news begin with the day on which they happened. */
    private static boolean opensNews(DateMention mention, SentenceAnalysis sentenceAnalysis) {
        return mention.from() == 0 && sentenceAnalysis.tokens().is(mention.to(), ",")
                && sentenceAnalysis.tokens().at(0).type() == Token.Type.NUMBER
                && sentenceAnalysis.tokens().at(mention.to() + 1).type() == Token.Type.HAN;
    }

    private static int nearest(List<Lexicon.Hit<CueLexicon.Weighed>> signs, Set<Cue> wanted, int at) {
        return signs.stream().filter(hit -> wanted.contains(hit.meaning().sign()))
                .mapToInt(hit -> Math.min(Math.abs(hit.start() - at), Math.abs(hit.end() - at))).min()
                .orElse(Integer.MAX_VALUE);
    }
}
