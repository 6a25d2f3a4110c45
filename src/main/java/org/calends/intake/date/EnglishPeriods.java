package org.calends.intake.date;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.calends.intake.date.PeriodMention.Anchor;
import org.calends.intake.text.Numerals;
import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;
import org.calends.workday.count.Unit;

/** "within 10 business days", "30 days after issuance of this notice", "no later than 12 months from the effective date". */
public final class EnglishPeriods {

    private static final Map<String, Unit> UNITS = Map.of("day", Unit.DAYS, "days",
            Unit.DAYS, "week", Unit.WEEKS, "weeks", Unit.WEEKS, "month",
            Unit.MONTHS, "months", Unit.MONTHS, "year", Unit.YEARS, "years",
            Unit.YEARS);
    private static final Set<String> WORKING = Set.of("business", "working", "trading", "banking", "court");
    private static final Set<String> PLAIN = Set.of("calendar", "consecutive", "clear", "full", "more", "further",
            "additional");
    private static final Set<String> NO_DEADLINE = Set.of("every", "least", "for", "over", "past", "last", "previous", "than",
            "each", "about", "approximately", "minimum", "preceding", "nearly", "almost", "after");
    private static final Set<String> CONNECT = Set.of("of", "after", "from", "following", "since");
    private static final Set<String> PUBLISH = Set.of("issuance", "issue", "issued", "publication", "published", "promulgation",
            "release", "released", "announcement", "today", "hereof", "date");
    private static final Set<String> ITSELF = Set.of("this", "its", "register", "journal", "gazette", "hereof", "today",
            "these");
    private static final Set<String> FORCE = Set.of("effective", "force", "effect", "effectiveness", "commencement",
            "application");
    private static final Set<String> NO_PERIOD = Set.of("old", "'", "-", "before", "prior", "ahead", "preceding");
    private static final Set<String> LEADING = Set.of("a", "the", "period", "of", "next", "maximum", "most", "at", "up", "to");
    private static final Set<String> START_WORDS = Set.of("from", "on", "with", "of");
    private static final Set<String> NEXT_CLAUSE = Set.of("and", "or", "but", "which");
    private static final Set<String> ANOTHER = Set.of("our", "their", "its", "a", "an", "any", "each", "final", "such",
            "policy");
    private static final int LONGEST_ANCHOR = 12;

    private EnglishPeriods() {
    }

    public static PeriodMention at(Tokens tokens, int index, List<DateMention> dates) {
        boolean nth = tokens.at(index).type() == Token.Type.NUMBER || tokens.at(index).type() == Token.Type.WORD;
        Numerals.Found amount = nth ? amount(tokens, index) : Numerals.Found.NOTHING;
        if (amount.missing()) {
            return null;
        }
        int unitAt = amount.next();
        if (tokens.at(unitAt).type() != Token.Type.WORD && !tokens.is(unitAt, "-")) {
            return null;
        }
        boolean working = false;
        while (unitAt < amount.next() + 4 && (tokens.is(unitAt, "-") || WORKING.contains(tokens.at(unitAt).text())
                || PLAIN.contains(tokens.at(unitAt).text()))) {
            working |= WORKING.contains(tokens.at(unitAt).text());
            unitAt++;
        }
        Unit unit = UNITS.get(tokens.at(unitAt).text());
        if (unit == null || tokens.in(unitAt + 1, NO_PERIOD)) {
            return null;
        }
        return bounded(tokens, index, unitAt, amount.value(), working ? Unit.WORKING_DAYS : unit, dates);
    }

    /** "30", "thirty", "thirty (30)", and the ordinal of "the twentieth day following". */
    private static Numerals.Found amount(Tokens tokens, int index) {
        Numerals.Found ordinal = Numerals.ordinal(tokens, index);
        if (!ordinal.missing()) {
            return tokens.is(ordinal.next(), "day") ? ordinal : Numerals.Found.NOTHING;
        }
        Numerals.Found amount = Numerals.cardinal(tokens, index);
        boolean repeated = !amount.missing() && tokens.is(amount.next(), "(")
                && tokens.at(amount.next() + 1).number() == amount.value() && tokens.is(amount.next() + 2, ")");
        return repeated ? new Numerals.Found(amount.value(), amount.next() + 3) : amount;
    }

    private static PeriodMention bounded(Tokens tokens, int index, int unitAt, int amount, Unit unit,
            List<DateMention> dates) {
        int lead = lead(tokens, index);
        boolean within = lead < index;
        if (!within && (NO_DEADLINE.contains(tokens.at(index - 1).text()) || tokens.at(index).glued())) {
            return null;
        }
        int next = tokens.is(unitAt + 1, "period") ? unitAt + 2 : unitAt + 1;
        boolean noted = tokens.is(next, "[") && tokens.is(next + 2, "]");
        String note = noted ? tokens.at(next + 1).text() : "";
        int connector = noted ? next + 3 : next;
        int anchorFrom = anchorFrom(tokens, connector);
        if (anchorFrom < 0) {
            return within
                    ? mention(tokens, lead, next - 1, new CountedPeriod(amount, unit, ""), Anchor.SILENT, null, note, false)
                    : null;
        }
        int anchorTo = anchorTo(tokens, anchorFrom);
        DateMention date = dates.stream().filter(d -> d.from() >= anchorFrom && d.from() < anchorTo).findFirst().orElse(null);
        Anchor anchor = date != null ? Anchor.DATE : anchor(tokens, anchorFrom, anchorTo);
        if (anchor == Anchor.EVENT && tokens.says(anchorFrom, "that", "date")) {
            date = lastBefore(dates, index);
            anchor = date == null ? Anchor.EVENT : Anchor.DATE;
        }
        boolean of = tokens.is(connector, "of");
        boolean published = anchor == Anchor.EVENT && tokens.in(anchorFrom, PUBLISH) && isOfAnother(tokens, anchorFrom);
        if (!within && (of || anchor == Anchor.EVENT && !published)) {
            return null;
        }
        String words = words(tokens, anchorFrom, anchorTo);
        return mention(tokens, lead, anchorTo - 1, new CountedPeriod(amount, unit, words), anchor, date, note, !within);
    }

    private static DateMention lastBefore(List<DateMention> dates, int index) {
        return dates.stream().filter(date -> date.to() <= index && date.precision() == Precision.DAY)
                .reduce((first, second) -> second).orElse(null);
    }

    private static PeriodMention mention(Tokens tokens, int from, int last, CountedPeriod period, Anchor anchor,
            DateMention date, String note, boolean beginning) {
        return new PeriodMention(tokens.at(from).start(), tokens.endOf(last), period, anchor, date, note, beginning);
    }

    /** Where "within", "no later than" or "a maximum of" begins; the index itself when nothing of the kind stands there. */
    private static int lead(Tokens tokens, int index) {
        int at = index;
        while (at > index - 5 && LEADING
                .contains(tokens.at(at - 1).text())) {
            at--;
        }
        if (tokens.is(at - 1, "within")) {
            return at - 1;
        }
        boolean later = tokens.says(index - 3, "no", "later", "than") || tokens.says(index - 3, "not", "later", "than")
                || tokens.says(index - 3, "not", "more", "than") || tokens.says(index - 3, "no", "more", "than");
        return later ? index - 3 : index;
    }

    private static int anchorFrom(Tokens tokens, int at) {
        if (CONNECT.contains(tokens.at(at).text())) {
            return at + 1;
        }
        boolean starting = tokens.is(at, "starting") || tokens.is(at, "beginning") || tokens.is(at, "counting")
                || tokens.is(at, "as");
        return starting && START_WORDS.contains(tokens.at(at + 1).text()) ? at + 2 : -1;
    }

    private static int anchorTo(Tokens tokens, int from) {
        int to = from;
        while (to < tokens.size() && to < from + LONGEST_ANCHOR && ",.;:()".indexOf(tokens.at(to).text()) < 0
                && !(to > from && NEXT_CLAUSE.contains(tokens.at(to).text()))) {
            to++;
        }
        return Math.max(to, from + 1);
    }

    private static Anchor anchor(Tokens tokens, int from, int to) {
        boolean publish = false;
        boolean itself = to - from <= 3;
        int first = tokens.says(from, "that", "of") ? from + 2 : from;
        for (int at = first; at < to; at++) {
            if (FORCE.contains(tokens.at(at).text())) {
                return Anchor.EFFECTIVE;
            }
            if (tokens.is(at, "that") || tokens.is(at, "such")) {
                return Anchor.EVENT;
            }
            if (PUBLISH.contains(tokens.at(at).text()) && isOfAnother(tokens, at)) {
                return Anchor.EVENT;
            }
            publish |= PUBLISH.contains(tokens.at(at).text());
            itself |= ITSELF.contains(tokens.at(at).text());
        }
        return publish && itself ? Anchor.PUBLICATION : Anchor.EVENT;
    }

    /** "publication of our policy statement": not of the text that says so. */
    private static boolean isOfAnother(Tokens tokens, int publication) {
        return tokens.is(publication + 1, "of") && tokens.in(publication + 2, ANOTHER);
    }

    private static String words(Tokens tokens, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int at = from; at < to && at < tokens.size(); at++) {
            words.append(at > from && !tokens.at(at).glued() ? " " : "").append(tokens.at(at).text());
        }
        return words.toString();
    }
}
