package org.calends.intake.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.calends.intake.date.DateMention;
import org.calends.intake.date.Precision;
import org.calends.intake.date.Ranges;
import org.calends.intake.date.ResolvedDate;
import org.calends.intake.text.Sentence;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Kind;

/** Decides whether a date is a deadline, of which kind, and how sure that is. */
public final class DeadlineClassifier {

    private static final double STRONG = 3.2;
    private static final double CLEAR = 1.6;
    /** Characters from the date of a calendar's entry to the last word about it. */
    private static final int LONGEST_ENTRY = 120;

    private final YearResolver yearResolver;
    private final Exclusions exclusions;
    private final Kind untold;

    /** @param untold the kind of a date of which nothing is said, from the document's title */
    public DeadlineClassifier(YearResolver yearResolver, Exclusions exclusions, Kind untold) {
        this.yearResolver = yearResolver;
        this.exclusions = exclusions;
        this.untold = untold;
    }

    /** @param around the kind that headline, introduction and the sentence before speak for */
    public Optional<Classification> judge(DateContext dateContext, KindScorer.Choice around) {
        Optional<Cue> bound = BoundLexicon.of(dateContext);
        KindScorer.Choice own = Grammar.of(dateContext, KindScorer.of(dateContext));
        Kind kind = kind(dateContext, own, around, bound);
        if (yearResolver.isPast(dateContext.when()) || exclusions.isExcluded(dateContext, kind, bound)
                || !counts(dateContext, own, around, bound, kind)) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>(List.of(dateContext.when().how()));
        double confidence = confidence(dateContext, own, around, bound, reasons);
        Bound limits = BoundLexicon.meaning(dateContext, bound.orElse(null), kind);
        return Optional.of(new Classification(dateContext, kind, limits, confidence, reasons));
    }

    /** Why a date that lies ahead is not taken for a deadline, in a sentence. */
    public String whyNot(DateContext dateContext, KindScorer.Choice around) {
        KindScorer.Choice own = Grammar.of(dateContext, KindScorer.of(dateContext));
        Optional<Cue> bound = BoundLexicon.of(dateContext);
        return exclusions.why(dateContext, kind(dateContext, own, around, bound), bound)
                .orElse("No words near it say that something is due, begins or ends then");
    }

    public Kind kindOf(DateContext dateContext, KindScorer.Choice around) {
        return kind(dateContext, Grammar.of(dateContext, KindScorer.of(dateContext)), around, BoundLexicon.of(dateContext));
    }

    private Kind kind(DateContext dateContext, KindScorer.Choice own, KindScorer.Choice around, Optional<Cue> bound) {
        KindScorer.Choice column = dateContext.column().kind();
        if (column.strength() >= CLEAR) {
            return column.kind();
        }
        boolean closes = bound.isPresent() && (bound.get() == Cue.BY || bound.get() == Cue.BEFORE);
        KindScorer.Choice across = own.strength() >= CLEAR ? own : KindScorer.acrossDates(dateContext);
        KindScorer.Choice told = across.strength() >= CLEAR ? across : own;
        Kind kind = told.strength() >= CLEAR || told.strength() * 2 >= around.strength() ? told.kind() : around.kind();
        if (own.strength() == 0 && around.strength() == 0) {
            boolean begins = bound.isPresent()
                    && (bound.get() == Cue.FROM || bound.get() == Cue.AFTER && Exclusions.isFollowedByDuty(dateContext));
            return begins ? Kind.EFFECTIVE
                    : bound.isPresent() && bound.get() == Cue.AFTER ? Kind.TRANSITION_END : untold;
        }
        boolean ends = closes && dateContext.when().role() == Ranges.Role.END && kind == Kind.EFFECTIVE
                && dateContext.signs().stream().noneMatch(hit -> hit.meaning().sign() == Cue.MOVED);
        boolean until = kind == Kind.EFFECTIVE
                && (dateContext.before(12).contains("until") || dateContext.before(12).contains("through"))
                && !dateContext.before(60).contains("not ") && !hasUntil(dateContext)
                && dateContext.signs().stream().noneMatch(hit -> hit.meaning().sign() == Cue.MOVED);
        boolean begins = bound.isPresent() && bound.get() == Cue.FROM && (kind == Kind.FILING || kind == Kind.RECTIFICATION)
                && dateContext.when().role() != Ranges.Role.START && !dateContext.before(40).contains("open");
        boolean binds = bound.isPresent() && bound.get() == Cue.FROM && told.strength() < CLEAR
                && dateContext.has(Cue.DUTY, 120)
                && dateContext.when().role() != Ranges.Role.START;
        if (begins || binds) {
            return Kind.EFFECTIVE;
        }
        return ends || until || bound.isPresent() && bound.get() == Cue.AFTER && kind == Kind.EFFECTIVE
                && !Exclusions.isFollowedByDuty(dateContext) ? Kind.TRANSITION_END
                        : kind;
    }

    /** "has until 1 January to build it": what is due follows. */
    private static boolean hasUntil(DateContext dateContext) {
        String before = dateContext.before(14);
        return before.contains("has until") || before.contains("have until");
    }

    private boolean counts(DateContext dateContext, KindScorer.Choice own, KindScorer.Choice around, Optional<Cue> bound,
            Kind kind) {
        ResolvedDate resolvedDate = dateContext.when();
        boolean closes = bound.isPresent() && (bound.get() == Cue.BY || bound.get() == Cue.BEFORE);
        boolean bounded = bound.isPresent();
        if (resolvedDate.role() == Ranges.Role.START && kind != Kind.EFFECTIVE) {
            return false;
        }
        if (yearResolver.isAroundPublication(resolvedDate) && !countsNow(dateContext, own, closes)
                && !isCalendarEntry(dateContext)) {
            return false;
        }
        if (bound.isPresent() && bound.get() == Cue.AFTER && own.kind() != Kind.TRANSITION_END
                && !dateContext.before(120).contains("not ") && !Exclusions.isFollowedByDuty(dateContext)) {
            return false;
        }
        boolean ahead = dateContext.has(Cue.AHEAD, 120) || dateContext.has(Cue.DUTY, 120) || dateContext.isIntroducedBy(Cue.BY);
        return switch (resolvedDate.precision()) {
            case DAY -> resolvedDate.yearWritten() || bounded || own.strength() >= CLEAR || ahead || isLabel(dateContext);
            case MONTH -> !isModifier(dateContext) && !isLoose(dateContext)
                    && (bounded && (ahead || own.strength() >= CLEAR || KindScorer.acrossDates(dateContext).strength() >= CLEAR)
                            || own.strength() >= STRONG && !isName(dateContext)
                            || isLabel(dateContext));
            case QUARTER, HALF -> own.strength() >= CLEAR && (ahead || bounded || resolvedDate.isPointed());
            case YEAR -> yearResolver.isPast(resolvedDate) ? false
                    : resolvedDate.isPointed() && closes && dateContext.has(Cue.DUTY, 60)
                            || own.strength() >= CLEAR && (resolvedDate.isPointed() || closes
                                    || own.kind() == Kind.EFFECTIVE && own.strength() >= STRONG) && (ahead || bounded);
        };
    }

    /** Where only the year or month of publication is known, the dates of a calendar all lie around it. */
    private boolean isCalendarEntry(DateContext dateContext) {
        return dateContext.sentence().shape() == Sentence.Shape.ENTRY && !yearResolver.isExact()
                && !dateContext.has(Cue.PAST, LONGEST_ENTRY);
    }

    /** On the day of publication, or when only its month is known, a date needs words that look ahead. */
    private static boolean countsNow(DateContext dateContext, KindScorer.Choice own, boolean closes) {
        boolean past = dateContext.has(Cue.PAST, 100);
        boolean forward = dateContext.has(Cue.AHEAD, 100) || dateContext.has(Cue.DUTY, 100);
        return closes || forward && !past || !past && own.strength() >= STRONG
                && (own.kind() == Kind.EFFECTIVE || own.kind() == Kind.TRANSITION_END);
    }

    /** "March 2025: ..." */
    private static boolean isLabel(DateContext dateContext) {
        String after = dateContext.after(3).stripLeading();
        return after.startsWith(":") && !dateContext.before(2).endsWith("(");
    }

    /** "in early April": a plan, with no day to be late on. */
    private static boolean isLoose(DateContext dateContext) {
        DateMention.Part part = dateContext.when().part();
        return (part == DateMention.Part.START || part == DateMention.Part.EARLY || part == DateMention.Part.MIDDLE)
                && dateContext.before(3).equals("in ");
    }

    /** 2020年4月纳税申报期限: a Chinese month in front of a noun says which one. */
    private static boolean isModifier(DateContext dateContext) {
        boolean whole = dateContext.isChinese() && dateContext.when().part() == DateMention.Part.WHOLE;
        boolean placed = dateContext.before(1).matches("[于在至到]");
        return whole && !placed && BoundLexicon.of(dateContext).isEmpty();
    }

    /** "the January 2020 Security Updates": the month belongs to a name. */
    private static boolean isName(DateContext dateContext) {
        String before = dateContext.before(5);
        return before.endsWith("the ") || before.endsWith("'s ");
    }

    private double confidence(DateContext dateContext, KindScorer.Choice own, KindScorer.Choice around, Optional<Cue> bound,
            List<String> reasons) {
        ResolvedDate resolvedDate = dateContext.when();
        double confidence = 0.6;
        if (bound.isPresent()) {
            confidence += 0.2;
            reasons.add("A word beside the date bounds it");
        }
        if (own.strength() >= CLEAR) {
            confidence += own.strength() >= STRONG ? 0.18 : 0.12;
            reasons.add("The words around it speak of: " + own.kind().name().toLowerCase().replace('_', ' '));
        } else if (around.strength() >= CLEAR) {
            confidence += 0.1;
            reasons.add("The sentence leans on what stands before it: " + around.kind().name().toLowerCase().replace('_', ' '));
        }
        confidence -= resolvedDate.yearWritten() ? 0 : 0.02;
        confidence -= resolvedDate.doubt().isEmpty() ? 0 : 0.2;
        confidence -= resolvedDate.isDay() ? 0 : resolvedDate.precision() == Precision.MONTH ? 0.15 : 0.3;
        confidence -= yearResolver.isAroundPublication(resolvedDate) ? 0.05 : 0;
        if (!resolvedDate.doubt().isEmpty()) {
            reasons.add(resolvedDate.doubt());
        }
        return Math.round(Math.max(0.2, Math.min(0.98, confidence)) * 100) / 100.0;
    }
}
