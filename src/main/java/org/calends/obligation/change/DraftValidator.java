package org.calends.obligation.change;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import org.calends.input.InvalidInputException;
import org.calends.input.InvalidInputException.Violation;
import org.calends.obligation.model.CheckedDraft;
import org.calends.obligation.model.DueDateComputation;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.model.ObligationRecord;
import org.calends.obligation.model.ObligationState;
import org.calends.obligation.model.RecurrenceState;
import org.calends.obligation.people.People;
import org.calends.obligation.value.Scope;
import org.calends.obligation.value.WorkingHours;
import org.calends.workday.count.Computation;

/** Checks a draft and fills in what it leaves open. The same for every door, so that a dry run and the real run agree. */
@ApplicationScoped
class DraftValidator {

    private final Clock clock;
    private final Validator validator;
    private final People people;
    private final DueDateComputation counting;
    private final RecurrenceService recurrenceService;
    private final Dependencies dependencies;
    private final WorkingHours hours;
    private final TeamOwnership teamOwnership;

    DraftValidator(Clock clock, Validator validator, People people, DueDateComputation counting,
            RecurrenceService recurrenceService, Dependencies dependencies,
            WorkingHours hours, TeamOwnership teamOwnership) {
        this.teamOwnership = teamOwnership;
        this.clock = clock;
        this.validator = validator;
        this.people = people;
        this.counting = counting;
        this.recurrenceService = recurrenceService;
        this.dependencies = dependencies;
        this.hours = hours;
    }

    /**
     * @param origin whose people the draft may take over as they are, or null
     * @throws InvalidInputException with every violation at once
     */
    CheckedDraft checked(ObligationDraft draft, ObligationDraft origin, boolean milestone) {
        return checked(sound(draft, origin), (Obligation) null, null, milestone);
    }

    /**
     * @param present the obligation that is to become like the draft
     * @param scope how far the change reaches, or null
     */
    CheckedDraft checked(ObligationDraft draft, Obligation present, Scope scope) {
        if (draft.milestones() != null || draft.dependents() != null) {
            throw new InvalidInputException(draft.milestones() != null ? "milestones" : "dependents",
                    "obligation.milestones.not-here");
        }
        return checked(sound(draft, ObligationDraft.of(present)), present, scope, present.isMilestone());
    }

    private ObligationDraft sound(ObligationDraft draft, ObligationDraft before) {
        return sound(draft, before, Stream.empty());
    }

    /**
     * @param more of what comes with the draft
     * @throws InvalidInputException with every violation of a single field
     */
    private ObligationDraft sound(ObligationDraft draft, ObligationDraft before, Stream<Violation> more) {
        List<Violation> violations = new ArrayList<>(
                Stream.concat(validator.validate(draft).stream().map(Violation::of), more)
                        .sorted(Comparator.comparing(Violation::field)).toList());
        ObligationDraft settled = draft;
        try {
            settled = hasNoPerson(violations) ? people.settled(draft, before) : draft;
        } catch (InvalidInputException unknown) {
            violations.addAll(unknown.violations());
        }
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
        return settled;
    }

    /** What is too long for a name is compared with none. */
    private static boolean hasNoPerson(List<Violation> violations) {
        return violations.stream().noneMatch(each -> each.field().equals("owner") || each.field().equals("deputy"));
    }

    /**
     * @param before as the draft was
     * @return the draft with the addresses of those whom it names
     * @throws InvalidInputException naming owner, deputy or both
     */
    ObligationDraft withAddresses(ObligationDraft draft, ObligationDraft before) {
        return people.settled(draft, before);
    }

    private CheckedDraft checked(ObligationDraft draft, Obligation present, Scope scope, boolean milestone) {
        if (draft.dueDate() == null && draft.period() == null) {
            throw new InvalidInputException("dueDate", "obligation.due-date.required");
        }
        if (draft.dueDate() != null && draft.period() != null) {
            throw new InvalidInputException("period", "obligation.period.replaces-due-date");
        }
        ObligationDraft triggered = teamOwnership.settled(dependencies.triggered(draft, present, milestone), present);
        return recurring(counted(inZone(triggered), milestone), present, scope);
    }

    /**
     * Of an obligation that a file brings back. What it depends on is not looked at, as that may come later in the file; who
     * answered for one that is closed stays as it was.
     *
     * @throws InvalidInputException with every violation at once
     */
    CheckedDraft restored(ObligationRecord asItWas) {
        ObligationState state = asItWas.state();
        ObligationDraft draft = teamOwnership.alone(sound(asItWas.draft(), state.isOpen() ? null : asItWas.draft(),
                validator.validate(state).stream().map(Violation::of)));
        if (draft.dueDate() == null) {
            throw new InvalidInputException("dueDate", "obligation.due-date.required");
        }
        if (draft.period() != null) {
            throw new InvalidInputException("period", "obligation.period.replaces-due-date");
        }
        Instant now = clock.instant();
        state.check(now, LocalDate.ofInstant(now, clock.getZone()));
        checkKept(state, draft);
        ObligationDraft zoned = inZone(draft);
        if (state.isInSeries()) {
            return new CheckedDraft(zoned, state.computation(), recurrenceService.restored(zoned, state), state.isMilestone(),
                    hours);
        }
        return recurring(new CheckedDraft(zoned, state.computation(), null, state.isMilestone(), hours), null, null);
    }

    /** What is rolled, or was moved within its series, is due on another day than was counted. */
    private void checkKept(ObligationState state, ObligationDraft draft) {
        if (state.computation() != null) {
            counting.checkKept(state.computation(), state.isInSeries() ? null : draft.dueDate());
        }
        if (state.laterOnes() != null) {
            try {
                refuse(validator.validate(recurrenceService.patternIn(state.laterOnes())).stream().map(Violation::of));
            } catch (InvalidInputException wrong) {
                throw wrong.violations().get(0).field().equals("laterOnes") ? wrong : wrong.within("laterOnes");
            }
        }
    }

    private static void refuse(Stream<Violation> found) {
        List<Violation> violations = found.sorted(Comparator.comparing(Violation::field)).toList();
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
    }

    private ObligationDraft inZone(ObligationDraft draft) {
        return draft.dueTime() != null && draft.zone() == null ? draft.inZone(clock.getZone().getId()) : draft;
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
        RecurrenceState recurrenceState = recurrenceService.cycle(counted.draft(), present, scope);
        return new CheckedDraft(recurrenceService.rolled(counted.draft(), recurrenceState, present), counted.computation(),
                recurrenceState,
                counted.milestone(), hours);
    }
}
