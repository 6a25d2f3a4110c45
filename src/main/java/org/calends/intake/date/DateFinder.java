package org.calends.intake.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.calends.intake.text.Numerals;
import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;

/** Finds every date in a sentence, whichever way it is written, in the order of the text and without overlap. */
public final class DateFinder {

    private static final Map<String, DateMention.Part> PARTS = Map.of("end", DateMention.Part.END, "close",
            DateMention.Part.END,
            "late", DateMention.Part.END, "early", DateMention.Part.EARLY, "beginning", DateMention.Part.START, "start",
            DateMention.Part.START, "mid", DateMention.Part.MIDDLE, "middle", DateMention.Part.MIDDLE);
    private static final Set<String> RANGE_MARKS = Set.of("至", "到", "-", "~");

    /** Tokens of "twenty - first business day". */
    private static final int LONGEST_NTH = 5;

    private final List<DatePattern> writings;
    private final EnglishDates english;

    public DateFinder(String text, NumericDates.Order order) {
        this(text, () -> order);
    }

    /** @param orders asked only where a date may be read in two ways */
    public DateFinder(String text, Supplier<NumericDates.Order> orders) {
        english = new EnglishDates(text);
        writings = List.of(new NumericDates(orders), english, new ChineseDates(), new CoarseDates(),
                new SaidDays());
    }

    public List<DateMention> in(Tokens tokens) {
        List<DateMention> found = new ArrayList<>();
        for (int at = 0; at < tokens.size();) {
            DateMention mention = at(tokens, at, found.isEmpty() ? null : found.get(found.size() - 1));
            if (mention == null) {
                at++;
            } else {
                found.add(withNth(tokens, withPart(tokens, mention), found.isEmpty() ? 0 : found.get(found.size() - 1).to()));
                at = mention.to();
            }
        }
        return found;
    }

    private DateMention at(Tokens tokens, int at, DateMention before) {
        if (tokens.at(at).type() == Token.Type.MARK) {
            return null;
        }
        for (DatePattern writing : writings) {
            DateMention mention = writing.at(tokens, at);
            if (mention != null) {
                return mention;
            }
        }
        if (before == null) {
            return null;
        }
        DateMention day = english.nextDay(tokens, at, before);
        return day == null ? dayOfSameMonth(tokens, at, before) : day;
    }

    /** "the first business day of January 2027": the month is only where the day is counted. */
    private static DateMention withNth(Tokens tokens, DateMention month, int free) {
        if (month.precision() != Precision.MONTH || month.part() != DateMention.Part.WHOLE) {
            return month;
        }
        int link = month.from() - 1;
        link = tokens.is(link, "the") ? link - 1 : link;
        if (!tokens.is(link, "of") && !tokens.is(link, "in")) {
            return month;
        }
        for (int at = link - 2; at >= Math.max(free, link - LONGEST_NTH); at--) {
            NthDay.Found day = NthDay.english(tokens, at);
            if (day != null && day.next() == link) {
                return month.counted(day.day(), at, tokens.at(at).start(), month.to(), month.end());
            }
        }
        return month;
    }

    /** The second half of "3月1日至15日". */
    private static DateMention dayOfSameMonth(Tokens tokens, int at, DateMention before) {
        if (before.precision() != Precision.DAY || before.to() != at - 1 || !RANGE_MARKS.contains(tokens.at(at - 1).text())) {
            return null;
        }
        Numerals.Found day = Numerals.han(tokens, at);
        boolean ends = !day.missing() && (tokens.is(day.next(), "日") || tokens.is(day.next(), "号"));
        return ends ? DatePattern.mention(tokens, at, day.next() + 1, before.year(), before.month(), day.value(), Precision.DAY)
                : null;
    }

    /** "the end of June", "mid-May 2025", "late 2026". */
    private static DateMention withPart(Tokens tokens, DateMention mention) {
        if (mention.precision() == Precision.DAY || mention.part() != DateMention.Part.WHOLE) {
            return mention;
        }
        int at = mention.from() - 1;
        while (at > mention.from() - 4 && (tokens.is(at, "of") || tokens.is(at, "-") || tokens.is(at, "the"))) {
            at--;
        }
        DateMention.Part part = PARTS.get(tokens.at(at).text());
        return part == null ? mention
                : mention.spanning(at, tokens.at(at).start(), mention.to(), mention.end()).partly(part);
    }
}
