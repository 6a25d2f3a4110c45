package org.calends.obligation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import org.calends.history.History;
import org.calends.obligation.ObligationChanged.Change;
import org.calends.workday.Computation;

import io.quarkus.hibernate.orm.panache.Panache;

/**
 * The one door to obligations: every way in ends here, every change is checked, recorded in the history and announced, all in
 * one transaction.
 *
 * <p>
 * Methods that change take the version that the caller last read; {@link OptionalInt#empty()} means "whatever it is now".
 * They throw {@link NotFoundException}, {@link Invalid}, {@link Stale} (another version) and {@link Refused} (wrong state).
 */
@ApplicationScoped
public class Obligations {

    private final Clock clock;
    private final Drafting drafting;
    private final DayCounting counting;
    private final History history;
    private final Event<ObligationChanged> announcements;
    private final Instance<RemovalVeto> vetoes;

    Obligations(Clock clock, Drafting drafting, DayCounting counting, History history, Event<ObligationChanged> announcements,
            @Any Instance<RemovalVeto> vetoes) {
        this.clock = clock;
        this.drafting = drafting;
        this.counting = counting;
        this.history = history;
        this.announcements = announcements;
        this.vetoes = vetoes;
    }

    @Transactional
    public Obligation register(ObligationDraft draft, String actor) {
        Obligation obligation = new Obligation(drafting.checked(draft), actor, clock.instant());
        obligation.persistAndFlush();
        history.record(obligation.id(), actor, Change.REGISTERED.name(), Differences.asCreated(obligation));
        announcements.fire(new ObligationChanged(obligation, Change.REGISTERED, null, null, actor, null));
        return obligation;
    }

    /**
     * Replaces everything that people write; a changed due date counts as a move.
     *
     * @param rewrite turns the present draft into the new one
     */
    @Transactional
    public Obligation edit(UUID id, UnaryOperator<ObligationDraft> rewrite, OptionalInt version, String actor) {
        Obligation obligation = get(id, version);
        CheckedDraft checked = drafting.checked(rewrite.apply(ObligationDraft.of(obligation)));
        return change(obligation, Change.EDITED, null, actor, () -> obligation.become(checked, clock.instant()));
    }

    @Transactional
    public Obligation complete(UUID id, CompletionDraft draft, OptionalInt version, String actor) {
        Obligation obligation = get(id, version);
        if (obligation.status() == Status.DONE) {
            return obligation;
        }
        requireOpen(obligation, "completed");
        LocalDate today = LocalDate.now(clock);
        Completion completion = draft.asCompletion(today, actor);
        if (completion.completedOn().isAfter(today)) {
            throw new Invalid("completedOn", "must not lie in the future");
        }
        return change(obligation, Change.COMPLETED, draft.note(), actor,
                () -> obligation.complete(completion, clock.instant()));
    }

    @Transactional
    public Obligation reopen(UUID id, OptionalInt version, String actor) {
        Obligation obligation = get(id, version);
        if (obligation.isOpen()) {
            return obligation;
        }
        return change(obligation, Change.REOPENED, null, actor, () -> obligation.reopen(clock.instant()));
    }

    @Transactional
    public Obligation postpone(UUID id, PostponementDraft draft, OptionalInt version, String actor) {
        Obligation obligation = get(id, version);
        requireOpen(obligation, "postponed");
        DueDate moved = obligation.due().movedTo(draft.dueDate(), draft.bound());
        return change(obligation, Change.POSTPONED, draft.reason(), actor, () -> obligation.moveTo(moved, clock.instant()));
    }

    /** Counts the date again with the calendars of today; where all comes out as before, nothing changes. */
    @Transactional
    Obligation recount(UUID id, String reason, String actor) {
        Obligation obligation = get(id);
        Computation again = counting.again(obligation.computation());
        DueDate due = obligation.due().movedTo(again.dueDate(), null);
        String working = counting.asText(again);
        if (working.equals(obligation.computation())) {
            return obligation;
        }
        return change(obligation, due.equals(obligation.due()) ? Change.EDITED : Change.POSTPONED, reason, actor,
                () -> obligation.recounted(due, working, clock.instant()));
    }

    @Transactional
    public Obligation waive(UUID id, ReasonDraft draft, OptionalInt version, String actor) {
        Obligation obligation = get(id, version);
        if (obligation.status() == Status.WAIVED) {
            return obligation;
        }
        requireOpen(obligation, "waived");
        return change(obligation, Change.WAIVED, draft.reason(), actor,
                () -> obligation.waive(draft.reason(), clock.instant()));
    }

    @Transactional
    public Obligation withdraw(UUID id, ReasonDraft draft, OptionalInt version, String actor) {
        Obligation obligation = get(id, version);
        if (obligation.status() == Status.WITHDRAWN) {
            return obligation;
        }
        return change(obligation, Change.WITHDRAWN, draft.reason(), actor,
                () -> obligation.withdraw(draft.reason(), clock.instant()));
    }

    /** Records something that people did about an obligation and that changes nothing in it. */
    @Transactional
    public void note(UUID id, String actor, String action, Map<String, ?> detail) {
        history.record(get(id).id(), actor, action, detail);
    }

    /** For an entry made by mistake. Once somebody was told of it, it is withdrawn instead ({@link Refused}). */
    @Transactional
    public void delete(UUID id, OptionalInt version, String actor) {
        Obligation obligation = get(id, version);
        vetoes.stream().map(veto -> veto.objectionTo(id)).flatMap(Optional::stream).findFirst().ifPresent(objection -> {
            throw new Refused(objection);
        });
        history.record(id, actor, Change.DELETED.name(), Map.of("title", obligation.title()));
        announcements
                .fire(new ObligationChanged(obligation, Change.DELETED, obligation.due(), obligation.owner(), actor, null));
        obligation.delete();
    }

    @Transactional
    public Obligation get(UUID id) {
        return Obligation.<Obligation> findByIdOptional(id)
                .orElseThrow(() -> new NotFoundException("There is no obligation " + id + "."));
    }

    private Obligation get(UUID id, OptionalInt version) {
        Obligation obligation = get(id);
        if (version.isPresent() && version.getAsInt() != obligation.version()) {
            throw new Stale(version.getAsInt(), obligation.version());
        }
        return obligation;
    }

    private Obligation change(Obligation obligation, Change change, String reason, String actor, Runnable verb) {
        Snapshot before = Snapshot.of(obligation);
        verb.run();
        Panache.flush();
        history.record(obligation.id(), actor, change.name(), Differences.between(before, Snapshot.of(obligation), reason));
        announcements.fire(new ObligationChanged(obligation, change, before.due(), before.owner(), actor, reason));
        return obligation;
    }

    private static void requireOpen(Obligation obligation, String verb) {
        if (!obligation.isOpen()) {
            throw new Refused("This obligation is " + obligation.status() + "; reopen it before it can be " + verb + ".");
        }
    }
}
