package org.calends.intake.deadline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import org.calends.intake.text.Lexicon;
import org.calends.intake.text.Tokens;
import org.calends.obligation.value.Kind;

/** Weighs the phrases around a date for its kind: near ones more than far ones, and none across another date. */
public final class KindScorer {

    /** A kind and how strongly the text speaks for it, 0 when it does not. */
    public record Choice(Kind kind, double strength) {
    }

    private static final double HALF_WAY = 70;
    /** What is left of a phrase's weight with another date between. */
    private static final double OTHER_DATE = 0.2;
    private static final double SHARED_VERB = 0.8;
    /** In Chinese the verb that follows a date says what happens on it. */
    private static final double PREDICATE = 1.7;
    /** "The FCA will ..." is a step of the FCA unless other words say what sort of step. */
    private static final double OWN_STEP = 4.2;
    private static final Set<String> WILL = Set.of("will", "intends", "expects", "plans", "aims", "shall", "must");
    private static final Set<String> BODIES = Set.of("commission", "agency", "bureau", "board", "authority", "department",
            "ministry",
            "council", "committee", "parliament", "government", "director", "secretary", "regulator", "we", "draft", "bill",
            "proposal", "office", "administration", "commissioner", "supervisors", "institute", "minister", "congress",
            "senate",
            "assembly", "report", "rule", "guidance", "guidelines", "standards", "statement", "decision", "paper", "rules");

    private static final double OTHER_CLAUSE = 0.4;
    /** Letters before a date that opens its clause. */
    private static final int OPENING = 24;
    private static final int LONGEST_TIME = 10;
    private static final String TIME_OF_DAY = "上下午晚早时点分正半零一二三四五六七八九十:()周星期日";
    private static final Set<String> POSSESSIVES = Set.of("its", "their", "the", "this", "date", "of");
    private static final Set<String> COUNTED_FROM = Set.of("after", "following", "from", "before");
    private static final Set<String> UNITS = Set.of("days", "weeks", "months", "years", "day", "month", "year");

    private KindScorer() {
    }

    static Choice of(DateContext dateContext) {
        return of(dateContext, OTHER_DATE);
    }

    /** "the first settings cease after 31 December and the others after 30 June": the verb stands before another date. */
    static Choice acrossDates(DateContext dateContext) {
        return of(dateContext, SHARED_VERB);
    }

    private static Choice of(DateContext dateContext, double acrossDate) {
        Map<Kind, Double> strengths = new EnumMap<>(Kind.class);
        for (Lexicon.Hit<CueLexicon.Weighed> hit : dateContext.signs()) {
            Kind kind = hit.meaning().sign().kind();
            if (kind != null && !isInsidePeriod(dateContext, hit) && !isReference(dateContext, hit)) {
                strengths.merge(kind, weight(dateContext, hit, acrossDate), (a, b) -> Math.max(a, b) + 0.2 * Math.min(a, b));
            }
        }
        ownStep(dateContext).ifPresent(gap -> strengths.merge(Kind.MILESTONE, OWN_STEP / (1 + gap / HALF_WAY), Math::max));
        return strongest(strengths);
    }

    /** Characters from the date to the nearest authority that announces what it will do. */
    private static OptionalInt ownStep(DateContext dateContext) {
        Tokens tokens = dateContext.tokens();
        return dateContext.actors().stream().filter(body -> announces(tokens, tokens.indexAt(body.end())))
                .filter(body -> !dateContext.crossesDate(body) && !dateContext.crossesMark(body)).mapToInt(dateContext::gap)
                .min();
    }

    private static boolean announces(Tokens tokens, int at) {
        return WILL.contains(tokens.at(at).text()) && !tokens.is(at + 1, "require");
    }

    /** "within six months of entry into force" says what the period runs from, not what is due. */
    private static boolean isInsidePeriod(DateContext dateContext, Lexicon.Hit<?> hit) {
        return (dateContext.when().period() != null || dateContext.when().isCountedBack())
                && hit.start() >= dateContext.when().start()
                && hit.end() <= dateContext.when().end();
    }

    /** "four years after its entry into force": an event that a period is counted from. */
    private static boolean isReference(DateContext dateContext, Lexicon.Hit<CueLexicon.Weighed> hit) {
        if (hit.meaning().sign() != Cue.EFFECTIVE || dateContext.folded().startsWith("effective date", hit.start())) {
            return false;
        }
        Tokens tokens = dateContext.tokens();
        int at = tokens.indexAt(hit.start()) - 1;
        while (POSSESSIVES.contains(tokens.at(at).text())) {
            at--;
        }
        return COUNTED_FROM.contains(tokens.at(at).text()) && UNITS.contains(tokens.at(at - 1).text());
    }

    /** What a headline, an introduction or the sentence before says, as a whole. */
    public static Choice of(List<Lexicon.Hit<CueLexicon.Weighed>> signs) {
        Map<Kind, Double> strengths = new EnumMap<>(Kind.class);
        for (Lexicon.Hit<CueLexicon.Weighed> hit : signs) {
            if (hit.meaning().sign().kind() != null) {
                strengths.merge(hit.meaning().sign().kind(), hit.meaning().weight(), Math::max);
            }
        }
        return strongest(strengths);
    }

    private static Choice strongest(Map<Kind, Double> strengths) {
        return strengths.entrySet().stream().max(Map.Entry.comparingByValue())
                .map(e -> new Choice(e.getKey(), e.getValue())).orElse(new Choice(Kind.OTHER, 0));
    }

    private static double weight(DateContext dateContext, Lexicon.Hit<CueLexicon.Weighed> hit, double acrossDate) {
        double weight = hit.meaning().weight() / (1 + dateContext.gap(hit) / HALF_WAY);
        if (dateContext.isChinese()) {
            weight *= isLabelled(dateContext) ? dateContext.isBefore(hit) ? 1.2 : 0.4
                    : dateContext.isBefore(hit) ? 0.75
                            : followsAtOnce(dateContext, hit) && hit.end() - hit.start() > 1 ? PREDICATE : 1.1;
        } else if (!dateContext.isBefore(hit)) {
            weight *= 0.85;
        }
        weight *= dateContext.crossesDate(hit) ? acrossDate : 1;
        weight *= dateContext.crossesMark(hit) ? 0.5 : 1;
        weight *= belongsToNext(dateContext, hit) ? OTHER_CLAUSE : 1;
        return hit.meaning().sign() == Cue.MILESTONE ? weight * authorship(dateContext, hit) : weight;
    }

    /**
     * "mandatory from 1 July 2023 and the transitional period will run until ...": what follows "and" speaks of the next date.
     */
    private static boolean belongsToNext(DateContext dateContext, Lexicon.Hit<?> hit) {
        if (dateContext.isBefore(hit) || dateContext.next() == null || dateContext.isChinese()
                || hit.end() > dateContext.next().start()) {
            return false;
        }
        int opening = dateContext.previous() == null ? dateContext.sentence().start() : dateContext.previous().end();
        String between = dateContext.folded().substring(dateContext.when().end(),
                Math.max(dateContext.when().end(), hit.start()));
        return dateContext.when().start() - opening > OPENING && (between.contains(" and ") || between.contains("; "));
    }

    /** Whether only a time of day stands between the date and the verb: 1月12日下午三时举行. */
    private static boolean followsAtOnce(DateContext dateContext, Lexicon.Hit<?> hit) {
        int gap = dateContext.gap(hit);
        return gap <= 1 || gap <= LONGEST_TIME
                && dateContext.after(gap).chars().allMatch(c -> TIME_OF_DAY.indexOf(c) >= 0 || c >= '0' && c <= '9');
    }

    /** 报名截止时间为5月1日: what the date is for stands before it. */
    private static boolean isLabelled(DateContext dateContext) {
        String before = dateContext.before(4);
        return before.contains("时间") || before.contains("日期");
    }

    /** "will provide" is a step of the authority only where a body is its subject. */
    private static double authorship(DateContext dateContext, Lexicon.Hit<CueLexicon.Weighed> hit) {
        if (Tokens.isHan(dateContext.folded().charAt(hit.start()))) {
            return 1;
        }
        int from = Math.max(dateContext.sentence().start(), hit.start() - 60);
        return hasBody(dateContext, from, hit.start()) ? 1.2 : 0.5;
    }

    /** Whether a stretch of the sentence speaks of a public body, by its name or as "the agency". */
    static boolean hasBody(DateContext dateContext, int from, int to) {
        Tokens tokens = dateContext.tokens();
        for (int at = tokens.indexAt(from); tokens.at(at) != Tokens.NONE && tokens.at(at).start() < to; at++) {
            if (BODIES.contains(tokens.at(at).text())) {
                return true;
            }
        }
        return dateContext.names(from, to);
    }
}
