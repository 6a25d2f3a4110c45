package org.calends.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.calends.obligation.Bound;
import org.calends.obligation.Kind;

/** Decides whether a date is a deadline, of which kind, and how sure that is. */
final class Judge {

    private static final double STRONG = 3.2;
    private static final double CLEAR = 1.6;
    /** Characters from the date of a calendar's entry to the last word about it. */
    private static final int LONGEST_ENTRY = 120;

    private final Years years;
    private final Exclusions exclusions;
    private final Kind untold;

    /** @param untold the kind of a date of which nothing is said, from the document's title */
    Judge(Years years, Exclusions exclusions, Kind untold) {
        this.years = years;
        this.exclusions = exclusions;
        this.untold = untold;
    }

    /** @param around the kind that headline, introduction and the sentence before speak for */
    Optional<Verdict> judge(Scene scene, Kinds.Choice around) {
        Optional<Sign> bound = BoundWords.of(scene);
        Kinds.Choice own = Grammar.of(scene, Kinds.of(scene));
        Kind kind = kind(scene, own, around, bound);
        if (years.isPast(scene.when()) || exclusions.isExcluded(scene, kind, bound)
                || !counts(scene, own, around, bound, kind)) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>(List.of(scene.when().how()));
        double confidence = confidence(scene, own, around, bound, reasons);
        Bound limits = BoundWords.meaning(scene, bound.orElse(null), kind);
        return Optional.of(new Verdict(scene, kind, limits, confidence, reasons));
    }

    /** Why a date that lies ahead is not taken for a deadline, in a sentence. */
    String whyNot(Scene scene, Kinds.Choice around) {
        Kinds.Choice own = Grammar.of(scene, Kinds.of(scene));
        Optional<Sign> bound = BoundWords.of(scene);
        return exclusions.why(scene, kind(scene, own, around, bound), bound)
                .orElse("No words near it say that something is due, begins or ends then");
    }

    Kind kindOf(Scene scene, Kinds.Choice around) {
        return kind(scene, Grammar.of(scene, Kinds.of(scene)), around, BoundWords.of(scene));
    }

    private Kind kind(Scene scene, Kinds.Choice own, Kinds.Choice around, Optional<Sign> bound) {
        Kinds.Choice column = scene.column().kind();
        if (column.strength() >= CLEAR) {
            return column.kind();
        }
        boolean closes = bound.isPresent() && (bound.get() == Sign.BY || bound.get() == Sign.BEFORE);
        Kinds.Choice across = own.strength() >= CLEAR ? own : Kinds.acrossDates(scene);
        Kinds.Choice told = across.strength() >= CLEAR ? across : own;
        Kind kind = told.strength() >= CLEAR || told.strength() * 2 >= around.strength() ? told.kind() : around.kind();
        if (own.strength() == 0 && around.strength() == 0) {
            boolean begins = bound.isPresent()
                    && (bound.get() == Sign.FROM || bound.get() == Sign.AFTER && Exclusions.isFollowedByDuty(scene));
            return begins ? Kind.EFFECTIVE
                    : bound.isPresent() && bound.get() == Sign.AFTER ? Kind.TRANSITION_END : untold;
        }
        boolean ends = closes && scene.when().role() == Ranges.Role.END && kind == Kind.EFFECTIVE
                && scene.signs().stream().noneMatch(hit -> hit.meaning().sign() == Sign.MOVED);
        boolean until = kind == Kind.EFFECTIVE && (scene.before(12).contains("until") || scene.before(12).contains("through"))
                && !scene.before(60).contains("not ") && !hasUntil(scene)
                && scene.signs().stream().noneMatch(hit -> hit.meaning().sign() == Sign.MOVED);
        boolean begins = bound.isPresent() && bound.get() == Sign.FROM && (kind == Kind.FILING || kind == Kind.RECTIFICATION)
                && scene.when().role() != Ranges.Role.START && !scene.before(40).contains("open");
        boolean binds = bound.isPresent() && bound.get() == Sign.FROM && told.strength() < CLEAR && scene.has(Sign.DUTY, 120)
                && scene.when().role() != Ranges.Role.START;
        if (begins || binds) {
            return Kind.EFFECTIVE;
        }
        return ends || until || bound.isPresent() && bound.get() == Sign.AFTER && kind == Kind.EFFECTIVE
                && !Exclusions.isFollowedByDuty(scene) ? Kind.TRANSITION_END
                        : kind;
    }

    /** "has until 1 January to build it": what is due follows. */
    private static boolean hasUntil(Scene scene) {
        String before = scene.before(14);
        return before.contains("has until") || before.contains("have until");
    }

    private boolean counts(Scene scene, Kinds.Choice own, Kinds.Choice around, Optional<Sign> bound, Kind kind) {
        When when = scene.when();
        boolean closes = bound.isPresent() && (bound.get() == Sign.BY || bound.get() == Sign.BEFORE);
        boolean bounded = bound.isPresent();
        if (when.role() == Ranges.Role.START && kind != Kind.EFFECTIVE) {
            return false;
        }
        if (years.isAroundPublication(when) && !countsNow(scene, own, closes) && !isCalendarEntry(scene)) {
            return false;
        }
        if (bound.isPresent() && bound.get() == Sign.AFTER && own.kind() != Kind.TRANSITION_END
                && !scene.before(120).contains("not ") && !Exclusions.isFollowedByDuty(scene)) {
            return false;
        }
        boolean ahead = scene.has(Sign.AHEAD, 120) || scene.has(Sign.DUTY, 120) || scene.isIntroducedBy(Sign.BY);
        return switch (when.precision()) {
            case DAY -> when.yearWritten() || bounded || own.strength() >= CLEAR || ahead || isLabel(scene);
            case MONTH -> !isModifier(scene) && !isLoose(scene)
                    && (bounded && (ahead || own.strength() >= CLEAR || Kinds.acrossDates(scene).strength() >= CLEAR)
                            || own.strength() >= STRONG && !isName(scene)
                            || isLabel(scene));
            case QUARTER, HALF -> own.strength() >= CLEAR && (ahead || bounded || when.isPointed());
            case YEAR -> years.isPast(when) ? false
                    : when.isPointed() && closes && scene.has(Sign.DUTY, 60)
                            || own.strength() >= CLEAR && (when.isPointed() || closes
                                    || own.kind() == Kind.EFFECTIVE && own.strength() >= STRONG) && (ahead || bounded);
        };
    }

    /** Where only the year or month of publication is known, the dates of a calendar all lie around it. */
    private boolean isCalendarEntry(Scene scene) {
        return scene.sentence().shape() == Sentence.Shape.ENTRY && !years.isExact() && !scene.has(Sign.PAST, LONGEST_ENTRY);
    }

    /** On the day of publication, or when only its month is known, a date needs words that look ahead. */
    private static boolean countsNow(Scene scene, Kinds.Choice own, boolean closes) {
        boolean past = scene.has(Sign.PAST, 100);
        boolean forward = scene.has(Sign.AHEAD, 100) || scene.has(Sign.DUTY, 100);
        return closes || forward && !past || !past && own.strength() >= STRONG
                && (own.kind() == Kind.EFFECTIVE || own.kind() == Kind.TRANSITION_END);
    }

    /** "March 2025: ..." */
    private static boolean isLabel(Scene scene) {
        String after = scene.after(3).stripLeading();
        return after.startsWith(":") && !scene.before(2).endsWith("(");
    }

    /** "in early April": a plan, with no day to be late on. */
    private static boolean isLoose(Scene scene) {
        DateMention.Part part = scene.when().part();
        return (part == DateMention.Part.START || part == DateMention.Part.EARLY || part == DateMention.Part.MIDDLE)
                && scene.before(3).equals("in ");
    }

    /** 2020年4月纳税申报期限: a Chinese month in front of a noun says which one. */
    private static boolean isModifier(Scene scene) {
        boolean whole = scene.isChinese() && scene.when().part() == DateMention.Part.WHOLE;
        boolean placed = scene.before(1).matches("[于在至到]");
        return whole && !placed && BoundWords.of(scene).isEmpty();
    }

    /** "the January 2020 Security Updates": the month belongs to a name. */
    private static boolean isName(Scene scene) {
        String before = scene.before(5);
        return before.endsWith("the ") || before.endsWith("'s ");
    }

    private double confidence(Scene scene, Kinds.Choice own, Kinds.Choice around, Optional<Sign> bound, List<String> reasons) {
        When when = scene.when();
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
        confidence -= when.yearWritten() ? 0 : 0.02;
        confidence -= when.doubt().isEmpty() ? 0 : 0.2;
        confidence -= when.isDay() ? 0 : when.precision() == Precision.MONTH ? 0.15 : 0.3;
        confidence -= years.isAroundPublication(when) ? 0.05 : 0;
        if (!when.doubt().isEmpty()) {
            reasons.add(when.doubt());
        }
        return Math.round(Math.max(0.2, Math.min(0.98, confidence)) * 100) / 100.0;
    }
}
