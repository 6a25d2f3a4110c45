package org.calends.obligation.change;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;

import org.calends.history.History;
import org.calends.obligation.change.Dependencies.Recount;
import org.calends.obligation.change.ObligationChanged.Change;
import org.calends.obligation.model.Closing;
import org.calends.obligation.model.Differences;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.Snapshot;
import org.calends.obligation.value.Status;
import org.calends.obligation.value.WorkingHours;
import org.calends.team.TeamRights;

import io.quarkus.hibernate.orm.panache.Panache;

/**
 * What goes with every change, in the transaction of {@link Obligations}: it reaches the database, is recorded in the history
 * and announced, and the obligations that depend on a moved date move along.
 */
@ApplicationScoped
class ObligationChanges {

    private final Clock clock;
    private final Dependencies dependencies;
    private final WorkingHours hours;
    private final History history;
    private final TeamRights rights;
    private final Event<ObligationChanged> announcements;
    private final Event<ObligationsRegistered> registrations;

    ObligationChanges(Clock clock, Dependencies dependencies, WorkingHours hours, History history, TeamRights rights,
            Event<ObligationChanged> announcements,
            Event<ObligationsRegistered> registrations) {
        this.clock = clock;
        this.dependencies = dependencies;
        this.hours = hours;
        this.history = history;
        this.rights = rights;
        this.announcements = announcements;
        this.registrations = registrations;
    }

    /** @param detail what the history is to say of it */
    void registered(Obligation obligation, Map<String, Object> detail, String actor) {
        history.record(obligation.id(), actor, Change.REGISTERED.name(), detail);
        announce(List.of(obligation), actor);
    }

    /** For many that stand in the database: whoever asks it meanwhile need not have all of them looked through for changes. */
    void registered(List<Obligation> all, String actor) {
        all.forEach(each -> history.begin(each.id(), actor, Change.REGISTERED.name(), Differences.asCreated(each)));
        Panache.flush();
        EntityManager database = Panache.getEntityManager();
        FlushModeType usual = database.getFlushMode();
        database.setFlushMode(FlushModeType.COMMIT);
        try {
            announce(all, actor);
        } finally {
            database.setFlushMode(usual);
        }
    }

    private void announce(List<Obligation> fresh, String actor) {
        fresh.forEach(each -> announcements.fire(new ObligationChanged(each, Change.REGISTERED, null, null, actor, null)));
        registrations.fire(new ObligationsRegistered(fresh, actor));
    }

    /** @param verb changes the obligation, and nothing else */
    Obligation make(Obligation obligation, Change change, String reason, String actor, Runnable verb) {
        return make(obligation, change, reason, actor, Map.of(), verb);
    }

    /** @param circumstances what the history is to say of it besides */
    Obligation make(Obligation obligation, Change change, String reason, String actor, Map<String, ?> circumstances,
            Runnable verb) {
        rights.requireMayChange(obligation.team());
        UUID teamBefore = obligation.team();
        Snapshot before = Snapshot.of(obligation);
        verb.run();
        Panache.flush();
        Map<String, Object> detail = Differences.between(before, Snapshot.of(obligation), reason);
        detail.putAll(circumstances);
        history.record(obligation.id(), actor, change.name(), detail);
        announcements.fire(new ObligationChanged(obligation, change, before.due(), before.owner(), actor, reason,
                Set.copyOf(detail.keySet())));
        if (!Objects.equals(teamBefore, obligation.team())) {
            dependencies.of(obligation.id()).forEach(each -> make(each, Change.EDITED, reason, actor,
                    () -> each.belongTo(obligation.team())));
        }
        if (!before.due().equals(obligation.due())) {
            moveAlong(obligation, hours, reason, actor);
        }
        return obligation;
    }

    /** @param by which steps leave time until the last safe day */
    int moveAlong(Obligation moved, WorkingHours by, String reason, String actor) {
        List<Recount> along = dependencies.movedAlong(moved.id(), moved.due(), by);
        for (Recount each : along) {
            make(each.obligation(), Change.POSTPONED, reason, actor,
                    () -> each.obligation().recounted(each.due(), each.computation(), hours, clock.instant()));
        }
        return along.size();
    }

    /** The steps towards an obligation that ends, end with it. */
    void closeMilestones(Obligation closing, Status end, String reason, String actor) {
        for (Obligation step : dependencies.openMilestones(closing.id())) {
            make(step, end == Status.WAIVED ? Change.WAIVED : Change.WITHDRAWN, reason, actor,
                    () -> step.close(end, new Closing(reason, clock.instant(), null)));
        }
    }

    void delete(Obligation obligation, String actor) {
        rights.requireMayChange(obligation.team());
        history.record(obligation.id(), actor, Change.DELETED.name(), Map.of("title", obligation.title()));
        announcements
                .fire(new ObligationChanged(obligation, Change.DELETED, obligation.due(), obligation.owner(), actor, null));
        obligation.delete();
        history.keepWithin(obligation.team(), obligation.id());
    }
}
