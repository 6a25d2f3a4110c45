package org.calends.intake.reader;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.calends.intake.date.DateMention;
import org.calends.intake.date.Precision;
import org.calends.intake.date.Ranges;
import org.calends.intake.date.ResolvedDate;
import org.calends.intake.deadline.SentenceAnalyses;
import org.calends.intake.deadline.SentenceAnalysis;
import org.calends.intake.deadline.YearResolver;
import org.calends.intake.text.Numerals;
import org.calends.intake.text.Sentence;
import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;
import org.calends.language.LocalizableMessage;

/**
 * A calendar whose month stands over lines that begin with the day: "January 2027", below it "15 Comments close" and
 * "29 Returns due".
 */
final class MonthHeadedDays {

    private static final int LONGEST_MONTH_LINE = 24;
    private static final int MOST_LINES = 40;
    /** What a number counts when it is no day: "15 days", "3 banks". */
    private static final Set<String> COUNTED = Set.of("day", "days", "week", "weeks", "month", "months", "year", "years",
            "percent", "per", "of", "to", "banks", "firms", "companies", "and", "or", "million", "billion", "working",
            "business");

    private final SentenceAnalyses sentenceAnalyses;
    private final YearResolver yearResolver;

    MonthHeadedDays(SentenceAnalyses sentenceAnalyses, YearResolver yearResolver) {
        this.sentenceAnalyses = sentenceAnalyses;
        this.yearResolver = yearResolver;
    }

    /** The day with which a line begins, where its month stands over it. */
    Optional<ResolvedDate> day(Sentence sentence) {
        Tokens tokens = sentenceAnalyses.of(sentence).tokens();
        int day = dayThatOpens(tokens);
        DateMention month = day < 0 ? null : monthOver(sentence);
        if (month == null) {
            return Optional.empty();
        }
        LocalDate first = yearResolver.settle(new Ranges.Placed(month, Ranges.Role.SINGLE), false).first();
        if (day > YearMonth.from(first).lengthOfMonth()) {
            return Optional.empty();
        }
        LocalDate date = first.withDayOfMonth(day);
        return Optional.of(new ResolvedDate(sentence.start(), tokens.endOf(lastOfDay(tokens)), date, date, Precision.DAY,
                DateMention.Part.WHOLE, Ranges.Role.SINGLE, true, null, LocalizableMessage.of("reason.month-over-day"), null));
    }

    /** @return -1 where the line does not begin with a day and words */
    private static int dayThatOpens(Tokens tokens) {
        Token first = tokens.at(0);
        int next = lastOfDay(tokens) + 1;
        boolean words = tokens.at(next).type() == Token.Type.WORD && !tokens.in(next, COUNTED)
                || tokens.is(next, ":") || tokens.is(next, "-") || tokens.is(1, "日");
        return first.isNumber(1, 31) && first.length() <= 2 && words && tokens.size() > next ? first.number() : -1;
    }

    private static int lastOfDay(Tokens tokens) {
        return Numerals.isOrdinalEnding(tokens.at(1)) || tokens.is(1, "日") ? 1 : 0;
    }

    private DateMention monthOver(Sentence sentence) {
        List<Sentence> sentences = sentenceAnalyses.sentences();
        for (int at = sentence.index() - 1; at >= Math.max(0, sentence.index() - MOST_LINES); at--) {
            SentenceAnalysis above = sentenceAnalyses.of(sentences.get(at));
            DateMention month = bareMonth(sentences.get(at), above);
            if (month != null || dayThatOpens(above.tokens()) < 0) {
                return month;
            }
        }
        return null;
    }

    private static DateMention bareMonth(Sentence sentence, SentenceAnalysis sentenceAnalysis) {
        if (sentence.length() > LONGEST_MONTH_LINE || sentenceAnalysis.dates().size() != 1) {
            return null;
        }
        DateMention only = sentenceAnalysis.dates().get(0);
        return only.precision() == Precision.MONTH && only.start() == sentence.start() && only.end() >= sentence.end() - 1
                ? only
                : null;
    }
}
