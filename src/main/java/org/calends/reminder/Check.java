package org.calends.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.background.Bulkhead;
import org.calends.background.Bulkheads;
import org.calends.obligation.AuthorityNames;
import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationSearch;
import org.jboss.logging.Logger;

/**
 * One pass over what is due. Holds one part of the obligations in memory and writes it in a transaction of its own, so that an
 * interrupted pass has done part of its work and the next one does the rest.
 */
@ApplicationScoped
class Check {

    private static final Logger LOG = Logger.getLogger(Check.class);
    private static final int PART = 1_000;
    /** Checks run one by one, but for what people ask for meanwhile. */
    private static final int PLANNERS = 2;

    private final Passes passes;
    private final ObligationSearch obligations;
    private final Agenda agenda;
    private final NextLooks nextLooks;
    private final Reminders reminders;
    private final PeopleWatch people;
    private final AuthorityNames authorities;
    private final Bulkhead planners;

    Check(Passes passes, ObligationSearch obligations, Agenda agenda, NextLooks nextLooks, Reminders reminders,
            PeopleWatch people, AuthorityNames authorities, Bulkheads threads) {
        this.authorities = authorities;
        this.people = people;
        this.passes = passes;
        this.obligations = obligations;
        this.agenda = agenda;
        this.nextLooks = nextLooks;
        this.reminders = reminders;
        this.planners = threads.build("planner", PLANNERS);
    }

    /** How a check is meant. */
    enum Mode {
        /** By the timer: who chose no time is told at the organisation's. */
        SCHEDULED,
        /** By a person, who need not wait for that time. */
        ASKED_FOR,
        /** Says what would be told and writes nothing. */
        DRY
    }

    /**
     * @param considered open obligations that are near enough for somebody to be told
     * @param queued reminders that are to be told and were not in the ledger
     */
    record Outcome(long considered, int queued) {
    }

    Outcome run(Instant now, Mode mode) {
        Pass pass = passes.begin(now, mode);
        if (!pass.dry()) {
            lookAround();
        }
        Horizon horizon = horizon(pass);
        LocalDate through = horizon.through();
        long considered = agenda.countOpenThrough(horizon.near());
        int queued = planAll(pass.dry() ? everything(through) : toLookAt(pass, through), pass);
        return new Outcome(considered, queued);
    }

    /** What is amiss with people, or with names of authorities in lists, keeps nobody's reminders back. */
    private void lookAround() {
        try {
            authorities.settle();
            people.look();
        } catch (RuntimeException e) {
            LOG.error("The check cannot see who has left, and goes on", e);
        }
    }

    /**
     * Plans once more what a check had to plan, all of it, and writes nothing. What is amiss is looked at by the next check.
     *
     * @param begun when that check began
     * @return how many reminders it should have left in the ledger that are not there
     */
    int missingSince(Instant begun) {
        Pass pass = passes.again(begun);
        Supplier<List<Obligation>> parts = everything(horizon(pass).through());
        int missing = 0;
        for (List<Obligation> part = parts.get(); !part.isEmpty(); part = parts.get()) {
            List<Obligation> untouched = part.stream().filter(each -> each.updatedAt().isBefore(begun)).toList();
            int ofThese = plan(untouched, pass);
            if (ofThese > 0) {
                nextLooks.forget(untouched.stream().map(Obligation::id).toList());
            }
            missing += ofThese;
        }
        return missing;
    }

    private Supplier<List<Obligation>> toLookAt(Pass pass, LocalDate through) {
        nextLooks.forgetUnsettled();
        return agenda.parts(pass, through, PART);
    }

    /** @return every open obligation that is near, without asking the agenda */
    private Supplier<List<Obligation>> everything(LocalDate through) {
        AtomicReference<Obligation> last = new AtomicReference<>();
        return () -> {
            List<Obligation> part = obligations.openThrough(through, last.get(), PART);
            part.stream().reduce((one, next) -> next).ifPresent(last::set);
            return part;
        };
    }

    /** Reads the next part while the one before is looked at, to keep the database and this process busy at the same time. */
    private int planAll(Supplier<List<Obligation>> parts, Pass pass) {
        int queued = 0;
        CompletableFuture<Integer> before = CompletableFuture.completedFuture(0);
        for (List<Obligation> part = parts.get(); !part.isEmpty(); part = parts.get()) {
            List<Obligation> read = part;
            CompletableFuture<Integer> last = CompletableFuture.supplyAsync(() -> plan(read, pass), planners);
            queued += before.join();
            before = last;
        }
        return queued + before.join();
    }

    private Horizon horizon(Pass pass) {
        return Horizon.of(pass, obligations.longestOwnLead());
    }

    private int plan(List<Obligation> part, Pass pass) {
        try {
            return reminders.plan(part, pass);
        } catch (RuntimeException oneIsBad) {
            return part.stream().mapToInt(obligation -> planAlone(obligation, pass)).sum();
        }
    }

    /** An obligation that cannot be planned is named in the log and keeps nobody else's reminders back. */
    private int planAlone(Obligation obligation, Pass pass) {
        try {
            return reminders.plan(List.of(obligation), pass);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The check cannot plan obligation %s", obligation.id());
            return 0;
        }
    }
}
