package org.calends.intake.date;

import java.time.YearMonth;

import org.calends.language.LocalizableMessage;

/**
 * A date as the text writes it, before its year is settled.
 *
 * @param from its first token in the sentence
 * @param to the token after it
 * @param start its first character in the text
 * @param end exclusive
 * @param year as written; {@link #UNWRITTEN} when it is not; {@link #THIS} or more for "this year", "next year"
 * @param month 1 to 12; the last one of a quarter or half; 0 for a year; {@link #THIS_MONTH} or more for "this month"
 * @param day 0 unless the precision is a day
 * @param precision how much of it is written
 * @param part which part of the month or year is meant
 * @param doubt what the reader was not sure of, or null
 * @param nth which day of its month is meant where the text counts it, else null
 */
public record DateMention(int from, int to, int start, int end, int year, int month, int day, Precision precision, Part part,
        LocalizableMessage doubt, NthDay nth) {

    DateMention(int from, int to, int start, int end, int year, int month, int day, Precision precision, Part part,
            LocalizableMessage doubt) {
        this(from, to, start, end, year, month, day, precision, part, doubt, null);
    }

    public static final int UNWRITTEN = 0;
    /** "this year"; one more is "next year", one less "last year". */
    public static final int THIS = -100;

    /** As a month: "this month"; one more is "next month". */
    static final int THIS_MONTH = -100;
    /** As a day: the one on which it is said. */
    public static final int TODAY = -1;

    /** The part of a longer stretch that the text names. */
    public enum Part {
        WHOLE,
        /** Its first day. */
        START,
        EARLY,
        MIDDLE,
        END
    }

    public boolean yearIsWritten() {
        return year > 0;
    }

    /** The same with "this month" or "next month" settled from the month it is said in. */
    public DateMention saidIn(YearMonth now) {
        if (month >= 0) {
            return this;
        }
        YearMonth meant = now.plusMonths((long) month - THIS_MONTH);
        int sure = Math.min(day, meant.lengthOfMonth());
        return new DateMention(from, to, start, end, meant.getYear(), meant.getMonthValue(), sure, precision, part, doubt, nth);
    }

    DateMention inYear(int known) {
        return new DateMention(from, to, start, end, known, month, day, precision, part, doubt, nth);
    }

    /** A counted day of this month, written from one token to another. */
    DateMention counted(NthDay counted, int newFrom, int newStart, int newTo, int newEnd) {
        return new DateMention(newFrom, newTo, newStart, newEnd, year, month, 1, Precision.DAY, Part.WHOLE, doubt, counted);
    }

    DateMention spanning(int newFrom, int newStart, int newTo, int newEnd) {
        return new DateMention(newFrom, newTo, newStart, newEnd, year, month, day, precision, part, doubt, nth);
    }

    DateMention partly(Part named) {
        return new DateMention(from, to, start, end, year, month, day, precision, named, doubt, nth);
    }

    /** The day on which it is said. */
    DateMention onTheDay() {
        return new DateMention(from, to, start, end, year, month, TODAY, Precision.DAY, part, doubt, nth);
    }

    DateMention doubting(String code) {
        return new DateMention(from, to, start, end, year, month, day, precision, part,
                LocalizableMessage.of(code), nth);
    }
}
