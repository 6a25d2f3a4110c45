package org.calends.intake.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;

/** Joins "from 3 May to 14 June 2023": the two dates share month and year, and each knows which end it is. */
public final class Ranges {

    /** A date's place in a range. */
    public enum Role {
        SINGLE,
        START,
        END
    }

    /** A date with its place in a range. */
    public record Placed(DateMention mention, Role role) {
    }

    private static final Set<String> JOINS = Set.of("to", "until", "till", "through", "thru", "-", "~", "至", "到", "up");
    private static final int LONGEST_JOIN = 5;
    private static final Set<String> TIME = Set.of(":", ".", ",", "a", "m", "p", "am", "pm", "on", "noon", "midnight", "the",
            "of", "close", "business", "et", "est", "edt", "pt", "pst", "pdt");
    /** Tokens of "11:59 p.m. PST on". */
    private static final int LONGEST_TIME = 9;

    private Ranges() {
    }

    public static List<Placed> of(Tokens tokens, List<DateMention> mentions) {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            DateMention mention = mentions.get(i);
            boolean start = i + 1 < mentions.size() && joins(tokens, mention, mentions.get(i + 1));
            boolean end = i > 0 && placed.get(i - 1).role() == Role.START;
            if (start) {
                placed.add(new Placed(sharing(mention, mentions.get(i + 1), false), Role.START));
            } else if (end) {
                placed.add(new Placed(sharing(mention, placed.get(i - 1).mention(), true), Role.END));
            } else {
                placed.add(new Placed(mention, Role.SINGLE));
            }
        }
        return placed;
    }

    private static boolean joins(Tokens tokens, DateMention first, DateMention second) {
        int gap = second.from() - first.to();
        boolean backward = first.yearIsWritten() && second.yearIsWritten() && second.year() < first.year();
        if (gap < 1 || gap > LONGEST_JOIN || first.precision() != second.precision() || backward) {
            return false;
        }
        for (int at = first.to(); at < second.from() && !tokens.is(at, ";"); at++) {
            if (tokens.at(at).text().startsWith("exten")) {
                return false;
            }
            if (JOINS.contains(tokens.at(at).text())) {
                return true;
            }
        }
        return tokens.is(first.to(), "and") && betweenStandsBefore(tokens, first.from())
                && (gap <= 2 || isTime(tokens, first.to() + 1, second.from()));
    }

    /** "between 2 November and 5:00 p.m. on 30 November". */
    private static boolean isTime(Tokens tokens, int from, int to) {
        for (int at = from; at < to; at++) {
            if (tokens.at(at).type() != Token.Type.NUMBER && !TIME.contains(tokens.at(at).text())) {
                return false;
            }
        }
        return to - from <= LONGEST_TIME;
    }

    private static boolean betweenStandsBefore(Tokens tokens, int from) {
        return tokens.is(from - 1, "between") || tokens.is(from - 2, "between");
    }

    private static DateMention sharing(DateMention mention, DateMention other, boolean later) {
        if (mention.year() != DateMention.UNWRITTEN || other.year() == DateMention.UNWRITTEN) {
            return mention;
        }
        boolean turns = later ? mention.month() < other.month() : mention.month() > other.month();
        return mention.inYear(other.year() + (turns ? later ? 1 : -1 : 0));
    }
}
