package org.calends.obligation;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import org.calends.obligation.Invalid.Violation;
import org.calends.workday.Computation;

/** Checks a draft and fills in what it leaves open. The same for every door, so that a dry run and the real run agree. */
@ApplicationScoped
class Drafting {

    private final Clock clock;
    private final Validator validator;
    private final DayCounting counting;
    private final Series series;
    private final Chain chain;
    private final WorkingHours hours;

    Drafting(Clock clock, Validator validator, DayCounting counting, Series series, Chain chain,
            WorkingHours hours) {
        this.clock = clock;
        this.validator = validator;
        this.counting = counting;
        this.series = series;
        this.chain = chain;
        this.hours = hours;
    }

    /** @throws Invalid with every violation at once */
    CheckedDraft checked(ObligationDraft draft, boolean milestone) {
        return checked(draft, null, null, milestone);
    }

    /**
     * @param present the obligation that is to become like the draft
     * @param scope how far the change reaches, or null
     */
    CheckedDraft checked(ObligationDraft draft, Obligation present, Scope scope) {
        if (draft.milestones() != null || draft.dependents() != null) {
            throw new Invalid(draft.milestones() != null ? "milestones" : "dependents",
                    "are obligations of their own: add, change or delete each by itself");
        }
        return checked(draft, present, scope, present.isMilestone());
    }

    private CheckedDraft checked(ObligationDraft draft, Obligation present, Scope scope, boolean milestone) {
        List<Violation> violations = validator.validate(draft).stream().map(Violation::of)
                .sorted(Comparator.comparing(Violation::field)).toList();
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        if (draft.dueDate() == null && draft.period() == null) {
            throw new Invalid("dueDate", "is required, unless there is a period to count");
        }
        if (draft.dueDate() != null && draft.period() != null) {
            throw new Invalid("period", "replaces dueDate: give one of the two");
        }
        ObligationDraft triggered = chain.triggered(draft, present, milestone);
        return recurring(
                counted(triggered.dueTime() != null && triggered.zone() == null ? triggered.inZone(clock.getZone().getId())
                        : triggered, milestone),
                present, scope);
    }

    private CheckedDraft counted(ObligationDraft draft, boolean milestone) {
        if (draft.period() == null) {
            return new CheckedDraft(draft, null, null, milestone, hours);
        }
        Computation computation = counting.compute(draft.period());
        return new CheckedDraft(draft.dueOn(computation.dueDate()), counting.asText(computation), null, milestone,
                hours);
    }

    private CheckedDraft recurring(CheckedDraft counted, Obligation present, Scope scope) {
        Cycle cycle = series.cycle(counted.draft(), present, scope);
        return new CheckedDraft(series.rolled(counted.draft(), cycle, present), counted.computation(), cycle,
                counted.milestone(), hours);
    }
}
