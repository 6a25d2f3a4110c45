package org.calends.obligation.change;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.calends.history.History;
import org.calends.input.ConflictException;
import org.calends.input.InvalidInputException;
import org.calends.input.UnknownResourceException;
import org.calends.input.VersionConflictException;
import org.calends.language.LocalizableMessage;
import org.calends.obligation.change.Dependencies.Move;
import org.calends.obligation.change.ObligationChanged.Change;
import org.calends.obligation.model.CheckedDraft;
import org.calends.obligation.model.Completion;
import org.calends.obligation.model.CompletionDraft;
import org.calends.obligation.model.DueDateComputation;
import org.calends.obligation.model.MilestoneDraft;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.model.ObligationRecord;
import org.calends.obligation.model.PostponementDraft;
import org.calends.obligation.model.ReasonDraft;
import org.calends.obligation.model.RecurrenceState;
import org.calends.obligation.value.DueDate;
import org.calends.obligation.value.Scope;
import org.calends.obligation.value.Status;
import org.calends.obligation.value.WorkingHours;
import org.calends.workday.count.Computation;

/**
 * The one door to obligations: every way in ends here, every change is checked, recorded in the history and announced, all in
 * one transaction.
 *
 * <p>
 * Methods that change take the version that the caller last read; {@link OptionalInt#empty()} means "whatever it is now".
 * They throw {@link UnknownResourceException}, {@link InvalidInputException}, {@link VersionConflictException} (another
 * version) and
 * {@link ConflictException} (wrong state).
 */
@ApplicationScoped
public class Obligations {

    private final Clock clock;
    private final DraftValidator draftValidator;
    private final DueDateComputation counting;
    private final RecurrenceService recurrenceService;
    private final Dependencies dependencies;
    private final WorkingHours hours;
    private final Registration registration;
    private final ObligationChanges changes;
    private final History history;
    private final Instance<RemovalVeto> vetoes;

    Obligations(Clock clock, DraftValidator draftValidator, DueDateComputation counting, RecurrenceService recurrenceService,
            Dependencies dependencies,
            WorkingHours hours, Registration registration, ObligationChanges changes, History history,
            @Any Instance<RemovalVeto> vetoes) {
        this.clock = clock;
        this.draftValidator = draftValidator;
        this.counting = counting;
        this.recurrenceService = recurrenceService;
        this.dependencies = dependencies;
        this.hours = hours;
        this.registration = registration;
        this.changes = changes;
        this.history = history;
        this.vetoes = vetoes;
    }

    /**
     * Checks what a file holds as {@link #restoreAll} does, and writes nothing.
     *
     * @throws InvalidInputException also when it depends on what is not here
     */
    public void check(ObligationRecord asItWas) {
        draftValidator.restored(asItWas);
        dependencies.triggered(asItWas.draft(), null, asItWas.state().isMilestone());
    }

    /** Together with the milestones and dependents that the draft names: all or none. */
    @Transactional
    public Obligation register(ObligationDraft draft, String actor) {
        return registration.withAllThatFollows(draft, actor);
    }

    /**
     * Many at once as a file holds them, in a number of statements that hardly grows with them. They bring neither
     * milestones nor dependents, and may refer to each other and to some that come later; after all of them comes {@link
     * #nameChains}.
     */
    @Transactional
    public List<Obligation> restoreAll(List<ObligationRecord> records, String actor) {
        return registration.all(records, actor);
    }

    /** After {@link #restoreAll}: what calendars say about chains. */
    @Transactional
    public void nameChains() {
        registration.nameChains();
    }

    /** @return the new step towards this obligation, which must be open */
    @Transactional
    public Obligation addMilestone(UUID id, MilestoneDraft draft, String actor) {
        Obligation obligation = get(id);
        requireOpen(obligation, "given a milestone");
        return registration.milestone(draft, obligation, actor);
    }

    /**
     * Replaces everything that people write; a changed due date counts as a move.
     *
     * @param rewrite turns the present draft into the new one
     */
    @Transactional
    public Obligation edit(UUID id, UnaryOperator<ObligationDraft> rewrite, OptionalInt version, String actor) {
        return edit(id, rewrite, null, version, actor);
    }

    /**
     * @param scope how far the change of one that comes again reaches; null: a new due date this one alone, all else this one
     *        and the later ones
     */
    @Transactional
    public Obligation edit(UUID id, UnaryOperator<ObligationDraft> rewrite, Scope scope, OptionalInt version, String actor) {
        Obligation obligation = get(id, version);
        CheckedDraft checked = draftValidator.checked(rewrite.apply(ObligationDraft.of(obligation)), obligation, scope);
        String pattern = recurrenceService.patternAfter(obligation,
                later -> draftValidator.withAddresses(rewrite.apply(later), later), scope);
        if (scope == Scope.THIS && !checked.cycle().equals(obligation.cycle())) {
            throw new InvalidInputException("scope", "recurrence.scope.must-be-following");
        }
        return changes.make(obligation, Change.EDITED, null, actor, () -> {
            obligation.become(checked, clock.instant());
            registration.place(obligation);
            obligation.laterOnesLike(pattern);
        });
    }

    /** Closes the steps towards it, and opens the next of a series. One that is done stays as it was done. */
    @Transactional
    public Obligation complete(UUID id, CompletionDraft draft, OptionalInt version, String actor) {
        return complete(id, draft, version, actor, Map.of());
    }

    /** @param circumstances what the history is to say of it besides */
    @Transactional
    public Obligation complete(UUID id, CompletionDraft draft, OptionalInt version, String actor,
            Map<String, ?> circumstances) {
        Obligation obligation = get(id, version);
        if (obligation.status() == Status.DONE) {
            return obligation;
        }
        requireOpen(obligation, "completed");
        Instant now = clock.instant();
        ZoneId zone = clock.getZone();
        Completion said = draft.asCompletion(now, zone, actor);
        Completion completion = obligation.judged(said, draft.earliest(said, now, zone), zone);
        return changes.make(obligation, Change.COMPLETED, draft.note(), actor, circumstances,
                () -> {
                    changes.closeMilestones(obligation, Status.WAIVED, "What it leads to is done.", actor);
                    obligation.complete(completion, now);
                    registration.nextOfSeries(obligation, actor);
                });
    }

    /** Undoes a completion, a waiver or a withdrawal. */
    @Transactional
    public Obligation reopen(UUID id, OptionalInt version, String actor) {
        Obligation obligation = get(id, version);
        if (obligation.isOpen()) {
            return obligation;
        }
        return changes.make(obligation, Change.REOPENED, null, actor, () -> obligation.reopen(clock.instant()));
    }

    /**
     * Moves the due date, or its time of day, of one that is open, which re-arms its reminders and moves what is counted from
     * it.
     */
    @Transactional
    public Obligation postpone(UUID id, PostponementDraft draft, OptionalInt version, String actor) {
        Obligation obligation = get(id, version);
        requireOpen(obligation, "postponed");
        DueDate moved = draft.moved(obligation.due(), hours.zone());
        return changes.make(obligation, Change.POSTPONED, draft.reason(), actor,
                () -> obligation.moveTo(moved, hours, clock.instant()));
    }

    /** Counts the date again with the calendars of today; where all comes out as before, nothing changes. */
    @Transactional
    Obligation recount(UUID id, String reason, String actor) {
        Obligation obligation = get(id);
        Optional<Computation> known = counting.again(obligation.computation());
        if (known.isEmpty()) {
            return obligation;
        }
        Computation again = known.get();
        DueDate due = obligation.due().movedTo(again.dueDate(), null);
        String working = counting.asText(again);
        if (working.equals(obligation.computation())) {
            return obligation;
        }
        return changes.make(obligation, due.equals(obligation.due()) ? Change.EDITED : Change.POSTPONED, reason, actor,
                () -> obligation.recounted(due, working, hours, clock.instant()));
    }

    /** @return every obligation that this postponement would move, this one first; changes nothing */
    @Transactional
    public List<Move> previewPostponement(UUID id, PostponementDraft draft, OptionalInt version) {
        Obligation obligation = get(id, version);
        requireOpen(obligation, "postponed");
        return dependencies.preview(obligation, draft.moved(obligation.due(), hours.zone()));
    }

    /** Leaves out this one of a series and opens the next. */
    @Transactional
    public Obligation skip(UUID id, ReasonDraft draft, OptionalInt version, String actor) {
        Obligation obligation = get(id, version);
        if (obligation.recurrence() == null) {
            throw new ConflictException("recurrence.not-recurring");
        }
        return waive(id, draft, version, actor);
    }

    /** Leaves out a later date of a series, or takes it in again. */
    @Transactional
    public Obligation skipLater(UUID id, LocalDate nominal, boolean leaveOut, OptionalInt version, String actor) {
        Obligation obligation = get(id, version);
        RecurrenceState recurrenceState = recurrenceService.skipping(obligation, nominal, leaveOut);
        return recurrenceState.equals(obligation.cycle()) ? obligation
                : changes.make(obligation, Change.EDITED, null, actor,
                        () -> obligation.comeAgain(recurrenceState, clock.instant()));
    }

    /** It need not be done. Closes the steps towards it, and opens the next of a series. */
    @Transactional
    public Obligation waive(UUID id, ReasonDraft draft, OptionalInt version, String actor) {
        Obligation obligation = get(id, version);
        if (obligation.status() == Status.WAIVED) {
            return obligation;
        }
        requireOpen(obligation, "waived");
        return changes.make(obligation, Change.WAIVED, draft.reason(), actor,
                () -> {
                    changes.closeMilestones(obligation, Status.WAIVED, draft.reason(), actor);
                    obligation.waive(draft.reason(), clock.instant());
                    registration.nextOfSeries(obligation, actor);
                });
    }

    /**
     * It should never have stood here, or no longer counts: those who were told hear of it, and no other of a series follows.
     */
    @Transactional
    public Obligation withdraw(UUID id, ReasonDraft draft, OptionalInt version, String actor) {
        Obligation obligation = get(id, version);
        if (obligation.status() == Status.WITHDRAWN) {
            return obligation;
        }
        return changes.make(obligation, Change.WITHDRAWN, draft.reason(), actor,
                () -> {
                    changes.closeMilestones(obligation, Status.WITHDRAWN, draft.reason(), actor);
                    obligation.withdraw(draft.reason(), clock.instant());
                });
    }

    /** Records something that people did about an obligation and that changes nothing in it. */
    @Transactional
    public void note(UUID id, String actor, String action, Map<String, ?> detail) {
        history.record(get(id).id(), actor, action, detail);
    }

    /** For an entry made by mistake. Once somebody was told of it, it is withdrawn instead ({@link ConflictException}). */
    @Transactional
    public void delete(UUID id, OptionalInt version, String actor) {
        Obligation obligation = get(id, version);
        objectionToDeletion(id).ifPresent(objection -> {
            throw new ConflictException(objection);
        });
        dependencies.of(id).forEach(milestone -> delete(milestone.id(), OptionalInt.empty(), actor));
        changes.delete(obligation, actor);
    }

    /** @return why this one must be withdrawn instead of deleted, its milestones included; empty when it can be deleted */
    @Transactional
    public Optional<LocalizableMessage> objectionToDeletion(UUID id) {
        return Stream.concat(vetoes.stream().map(veto -> veto.objectionTo(id)).flatMap(Optional::stream),
                dependencies.of(id).stream().flatMap(dependent -> dependent.isMilestone()
                        ? objectionToDeletion(dependent.id()).stream()
                        : Stream.of(LocalizableMessage.of("obligation.has-dependents", dependent.title()))))
                .findFirst();
    }

    /** @throws UnknownResourceException when there is none */
    @Transactional
    public Obligation get(UUID id) {
        return Obligation.<Obligation> findByIdOptional(id)
                .orElseThrow(() -> new UnknownResourceException("obligation.not-found", id));
    }

    /**
     * @return the obligation, which nobody else changes until the transaction of the caller has ended
     * @throws UnknownResourceException when there is none
     */
    @Transactional(TxType.MANDATORY)
    public Obligation hold(UUID id) {
        return Obligation.<Obligation> find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional()
                .orElseThrow(() -> new UnknownResourceException("obligation.not-found", id));
    }

    private Obligation get(UUID id, OptionalInt version) {
        Obligation obligation = get(id);
        if (version.isPresent() && version.getAsInt() != obligation.version()) {
            throw new VersionConflictException(version.getAsInt(), obligation.version());
        }
        return obligation;
    }

    private static void requireOpen(Obligation obligation, String verb) {
        if (!obligation.isOpen()) {
            throw new ConflictException(
                    "obligation.closed", obligation.status(), verb);
        }
    }
}
