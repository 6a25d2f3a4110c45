package org.calends.obligation;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import org.calends.obligation.Invalid.Violation;

/** Checks a draft and fills in what it leaves open. The same for every door, so that a dry run and the real run agree. */
@ApplicationScoped
class Drafting {

    private final Clock clock;
    private final Validator validator;

    Drafting(Clock clock, Validator validator) {
        this.clock = clock;
        this.validator = validator;
    }

    /** @throws Invalid with every violation at once */
    ObligationDraft checked(ObligationDraft draft) {
        List<Violation> violations = validator.validate(draft).stream().map(Violation::of)
                .sorted(java.util.Comparator.comparing(Violation::field)).toList();
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        if (draft.dueDate() == null) {
            throw new Invalid("dueDate", "is required");
        }
        return draft.dueTime() != null && draft.zone() == null ? draft.inZone(clock.getZone().getId()) : draft;
    }
}
