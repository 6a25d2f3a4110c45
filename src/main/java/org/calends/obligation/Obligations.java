package org.calends.obligation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import org.calends.history.History;
import org.calends.obligation.Chain.Move;
import org.calends.obligation.Chain.Recount;
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
    private final Series series;
    private final LeadPolicies policies;
    private final Chain chain;
    private final History history;
    private final Event<ObligationChanged> announcements;
    private final Instance<RemovalVeto> vetoes;

    Obligations(Clock clock, Drafting drafting, DayCounting counting, Series series, LeadPolicies policies, Chain chain,
            History history, Event<ObligationChanged> announcements,
            @Any Instance<RemovalVeto> vetoes) {
        this.clock = clock;
        this.drafting = drafting;
        this.counting = counting;
        this.series = series;
        this.policies = policies;
        this.chain = chain;
        this.history = history;
        this.announcements = announcements;
        this.vetoes = vetoes;
    }

    /** Checks a draft as {@link #register} does, and writes nothing. */
    public void check(ObligationDraft draft) {
        drafting.checked(draft, false);
    }

    /** Together with the milestones and dependents that the draft names: all or none. */
    @Transactional
    public Obligation register(ObligationDraft draft, String actor) {
        Obligation obligation = registerOne(draft, false, actor);
        each("milestones", draft.milestones(), milestone -> registerOne(milestone.towards(obligation), true, actor));
        each("dependents", draft.dependents(), dependent -> register(dependent.after(obligation), actor));
        return obligation;
    }

    private static <T> void each(String part, List<T> drafts, Consumer<T> verb) {
        for (int i = 0; drafts != null && i < drafts.size(); i++) {
            try {
                verb.accept(drafts.get(i));
            } catch (Invalid problem) {
                throw problem.within(part + "[" + i + "]");
            }
        }
    }

    @Transactional
    public Obligation addMilestone(UUID id, MilestoneDraft draft, String actor) {
        Obligation obligation = get(id);
        requireOpen(obligation, "given a milestone");
        return registerOne(draft.towards(obligation), true, actor);
    }

    private Obligation registerOne(ObligationDraft draft, boolean milestone, String actor) {
        Obligation obligation = new Obligation(drafting.checked(draft, milestone), actor, clock.instant());
        obligation.follow(policies.of(obligation.kind()));
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
        return edit(id, rewrite, null, version, actor);
    }

    /**
     * @param scope how far the change of one that comes again reaches; null: a new due date this one alone, all else this one
     *        and the later ones
     */
    @Transactional
    public Obligation edit(UUID id, UnaryOperator<ObligationDraft> rewrite, Scope scope, OptionalInt version, String actor) {
        Obligation obligation = get(id, version);
        CheckedDraft checked = drafting.checked(rewrite.apply(ObligationDraft.of(obligation)), obligation, scope);
        String pattern = series.patternAfter(obligation, rewrite, scope);
        if (scope == Scope.THIS && !checked.cycle().equals(obligation.cycle())) {
            throw new Invalid("scope", "must be FOLLOWING to change how it comes again");
        }
        return change(obligation, Change.EDITED, null, actor, () -> {
            obligation.become(checked, clock.instant());
            obligation.follow(policies.of(obligation.kind()));
            obligation.laterOnesLike(pattern);
        });
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
                () -> {
                    closeMilestones(obligation, Status.WAIVED, "What it leads to is done.", actor);
                    obligation.complete(completion, clock.instant());
                    openNext(obligation, actor);
                });
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

    /** @return every obligation that this postponement would move, this one first; changes nothing */
    @Transactional
    List<Move> previewPostponement(UUID id, PostponementDraft draft, OptionalInt version) {
        Obligation obligation = get(id, version);
        requireOpen(obligation, "postponed");
        return chain.preview(obligation, obligation.due().movedTo(draft.dueDate(), draft.bound()));
    }

    private void closeMilestones(Obligation closing, Status end, String reason, String actor) {
        for (Obligation step : chain.openMilestones(closing.id())) {
            change(step, end == Status.WAIVED ? Change.WAIVED : Change.WITHDRAWN, reason, actor,
                    () -> step.close(end, reason, clock.instant()));
        }
    }

    /** Leaves out this one of a series and opens the next. */
    @Transactional
    public Obligation skip(UUID id, ReasonDraft draft, OptionalInt version, String actor) {
        Obligation obligation = get(id, version);
        if (obligation.recurrence() == null) {
            throw new Refused("This obligation does not come again; waive or withdraw it instead.");
        }
        return waive(id, draft, version, actor);
    }

    /** Leaves out a later date of a series, or takes it in again. */
    @Transactional
    public Obligation skipLater(UUID id, LocalDate nominal, boolean leaveOut, OptionalInt version, String actor) {
        Obligation obligation = get(id, version);
        Cycle cycle = series.skipping(obligation, nominal, leaveOut);
        return cycle.equals(obligation.cycle()) ? obligation
                : change(obligation, Change.EDITED, null, actor, () -> obligation.comeAgain(cycle, clock.instant()));
    }

    private void openNext(Obligation closed, String actor) {
        if (closed.recurrence() == null || closed.nextId() != null) {
            return;
        }
        List<Obligation> steps = chain.of(closed.id()).stream().filter(Obligation::isMilestone)
                .filter(step -> step.computation() != null).toList();
        series.next(closed, 1).stream().findFirst().ifPresent(date -> {
            CheckedDraft draft = new CheckedDraft(series.pattern(closed).dueOn(date.date()), null,
                    closed.cycle().at(date.nominal()), closed.isMilestone());
            Obligation next = new Obligation(draft, closed, actor, clock.instant());
            next.follow(policies.of(next.kind()));
            next.persist();
            closed.followedBy(next);
            Panache.flush();
            Map<String, Object> detail = Differences.asCreated(next);
            detail.put("previousId", closed.id());
            history.record(next.id(), actor, Change.REGISTERED.name(), detail);
            announcements.fire(new ObligationChanged(next, Change.REGISTERED, null, null, actor, null));
            steps.forEach(step -> registerOne(chain.again(step, next), true, actor));
        });
    }

    @Transactional
    public Obligation waive(UUID id, ReasonDraft draft, OptionalInt version, String actor) {
        Obligation obligation = get(id, version);
        if (obligation.status() == Status.WAIVED) {
            return obligation;
        }
        requireOpen(obligation, "waived");
        return change(obligation, Change.WAIVED, draft.reason(), actor,
                () -> {
                    closeMilestones(obligation, Status.WAIVED, draft.reason(), actor);
                    obligation.waive(draft.reason(), clock.instant());
                    openNext(obligation, actor);
                });
    }

    @Transactional
    public Obligation withdraw(UUID id, ReasonDraft draft, OptionalInt version, String actor) {
        Obligation obligation = get(id, version);
        if (obligation.status() == Status.WITHDRAWN) {
            return obligation;
        }
        return change(obligation, Change.WITHDRAWN, draft.reason(), actor,
                () -> {
                    closeMilestones(obligation, Status.WITHDRAWN, draft.reason(), actor);
                    obligation.withdraw(draft.reason(), clock.instant());
                });
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
        for (Obligation dependent : chain.of(id)) {
            if (!dependent.isMilestone()) {
                throw new Refused("\"" + dependent.title() + "\" depends on this obligation; withdraw this one instead.");
            }
            delete(dependent.id(), OptionalInt.empty(), actor);
        }
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
        if (!before.due().equals(obligation.due())) {
            moveAlong(obligation, reason, actor);
        }
        return obligation;
    }

    private void moveAlong(Obligation moved, String reason, String actor) {
        for (Recount each : chain.movedAlong(moved.id(), moved.due())) {
            change(each.obligation(), Change.POSTPONED, reason, actor,
                    () -> each.obligation().recounted(each.due(), each.computation(), clock.instant()));
        }
    }

    private static void requireOpen(Obligation obligation, String verb) {
        if (!obligation.isOpen()) {
            throw new Refused("This obligation is " + obligation.status() + "; reopen it before it can be " + verb + ".");
        }
    }
}
