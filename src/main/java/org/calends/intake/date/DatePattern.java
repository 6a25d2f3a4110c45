package org.calends.intake.date;

import java.time.Month;
import java.time.YearMonth;

import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;

/** One way of writing dates. */
interface DatePattern {

    int FIRST_YEAR = 1900;
    int LAST_YEAR = 2199;

    /** @return the date that begins with this token, or null */
    DateMention at(Tokens tokens, int index);

    static DateMention mention(Tokens tokens, int from, int to, int year, int month, int day, Precision precision) {
        if (precision == Precision.DAY && !exists(year, month, day)) {
            return null;
        }
        return new DateMention(from, to, tokens.at(from).start(), tokens.at(to - 1).end(), year, month, day, precision,
                DateMention.Part.WHOLE, null);
    }

    /** "this month", "next month" and a day of them; {@code day} is 0 for the month. */
    static DateMention saidMonth(Tokens tokens, int from, int to, int ahead, int day) {
        return day > 31 ? null
                : new DateMention(from, to, tokens.at(from).start(), tokens.at(to - 1).end(),
                        DateMention.UNWRITTEN, DateMention.THIS_MONTH + ahead, day, day > 0 ? Precision.DAY : Precision.MONTH,
                        DateMention.Part.WHOLE, null);
    }

    static DateMention month(Tokens tokens, int from, int to, int year, int month) {
        return month < 1 || month > 12 ? null : mention(tokens, from, to, year, month, 0, Precision.MONTH);
    }

    static boolean isYear(Token token) {
        return token.length() == 4 && token.isNumber(FIRST_YEAR, LAST_YEAR);
    }

    private static boolean exists(int year, int month, int day) {
        return month >= 1 && month <= 12 && day >= 1
                && day <= (year > 0 ? YearMonth.of(year, month).lengthOfMonth() : Month.of(month).maxLength());
    }
}
