package org.calends.intake.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.calends.intake.date.Ranges;
import org.calends.intake.date.ResolvedDate;
import org.calends.language.LocalizableMessage;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Kind;

/** Decides whether a date is a deadline, of which kind, and how sure that is; {@link KindRules} and the others say how. */
public final class DeadlineClassifier {

    private final YearResolver yearResolver;
    private final Exclusions exclusions;
    private final CountingRules counting;
    private final ConfidenceRules confidence;
    private final Kind untold;

    /** @param untold the kind of a date of which nothing is said, from the document's title */
    public DeadlineClassifier(YearResolver yearResolver, Exclusions exclusions, Kind untold) {
        this.yearResolver = yearResolver;
        this.exclusions = exclusions;
        this.untold = untold;
        this.counting = new CountingRules(yearResolver);
        this.confidence = new ConfidenceRules(yearResolver);
    }

    /** @param around the kind that headline, introduction and the sentence before speak for */
    public Optional<Classification> judge(DateContext dateContext, KindScorer.Choice around) {
        Evidence one = evidence(dateContext, around);
        if (yearResolver.isPast(dateContext.when()) || hasBegun(dateContext.when())
                || exclusions.isExcluded(dateContext, one.kind(), one.bound())) {
            return Optional.empty();
        }
        CountingRules.Rule decided = counting.deciding(one);
        if (decided == null || !decided.counts()) {
            return Optional.empty();
        }
        Bound limits = BoundLexicon.meaning(dateContext, one.bound().orElse(null), one.kind());
        return Optional.of(new Classification(dateContext, one.kind(), limits, confidence.of(one), reasons(one)));
    }

    /** "comments are accepted between today and 30 November": only its end is still to come. */
    private boolean hasBegun(ResolvedDate when) {
        return when.role() == Ranges.Role.START && when.first() != null && !when.first().isAfter(yearResolver.start());
    }

    /** Why a date that lies ahead is not taken for a deadline. */
    public LocalizableMessage whyNot(DateContext dateContext, KindScorer.Choice around) {
        Evidence one = evidence(dateContext, around);
        return LocalizableMessage.of(exclusions.why(dateContext, one.kind(), one.bound()).orElse("reason.not.no-words"));
    }

    /** The rules that decided about a date, in their order, each by its name. */
    public List<String> explain(DateContext dateContext, KindScorer.Choice around) {
        Evidence one = evidence(dateContext, around);
        List<String> fired = new ArrayList<>(List.of("date: " + dateContext.when().how()));
        one.bound().ifPresent(cue -> fired.add("bound: " + cue.name()));
        fired.add("words: " + one.own().kind() + String.format(Locale.ROOT, " %.1f", one.own().strength()));
        Grammar.name(dateContext).ifPresent(name -> fired.add("grammar: " + name));
        kindRule(one).ifPresent(rule -> fired.add("kind: " + rule.name()));
        if (yearResolver.isPast(dateContext.when())) {
            fired.add("excluded: It lies before the publication");
            return fired;
        }
        if (hasBegun(dateContext.when())) {
            fired.add("excluded: It begins a stretch that had begun by the publication");
            return fired;
        }
        Optional<String> excluded = exclusions.why(dateContext, one.kind(), one.bound());
        excluded.ifPresent(why -> fired.add("excluded: " + LocalizableMessage.of(why)));
        CountingRules.Rule decided = excluded.isPresent() ? null : counting.deciding(one);
        if (decided != null) {
            fired.add((decided.counts() ? "counts: " : "does not count: ") + decided.name());
            fired.addAll(confidence.fired(one));
        }
        return fired;
    }

    public Kind kindOf(DateContext dateContext, KindScorer.Choice around) {
        return evidence(dateContext, around).kind();
    }

    private Evidence evidence(DateContext dateContext, KindScorer.Choice around) {
        KindScorer.Choice own = Grammar.of(dateContext, KindScorer.of(dateContext));
        Evidence one = new Evidence(dateContext, BoundLexicon.of(dateContext), own, around, null);
        return one.as(kindRule(one).map(rule -> rule.kind().apply(one))
                .orElseGet(() -> one.isSilent() ? untold : one.likeliest()));
    }

    private static Optional<KindRules.Rule> kindRule(Evidence one) {
        return KindRules.ALL.stream().filter(rule -> rule.holds().test(one)).findFirst();
    }

    private static List<LocalizableMessage> reasons(Evidence one) {
        List<LocalizableMessage> reasons = new ArrayList<>(List.of(one.when().how()));
        if (one.bound().isPresent()) {
            reasons.add(LocalizableMessage.of("reason.bound"));
        }
        if (one.isClear()) {
            reasons.add(LocalizableMessage.of("reason.words-around", one.own().kind()));
        } else if (one.around().strength() >= Evidence.CLEAR) {
            reasons.add(LocalizableMessage.of("reason.words-before", one.around().kind()));
        }
        if (one.when().doubt() != null) {
            reasons.add(one.when().doubt());
        }
        return reasons;
    }
}
