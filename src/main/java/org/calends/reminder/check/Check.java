package org.calends.reminder.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.background.Bulkhead;
import org.calends.background.Bulkheads;
import org.calends.obligation.authority.AuthorityNames;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.search.ObligationSearch;
import org.calends.reminder.escalation.PeopleWatch;
import org.calends.reminder.plan.CheckScope;
import org.calends.reminder.plan.Horizon;
import org.calends.visibility.Visibility;
import org.jboss.logging.Logger;

/**
 * One pass over what is due. Holds one part of the obligations in memory and writes it in a transaction of its own, so that an
 * interrupted pass has done part of its work and the next one does the rest.
 */
@ApplicationScoped
public class Check {

    private static final Logger LOG = Logger.getLogger(Check.class);
    private static final int PART = 1_000;
    /** Checks run one by one, but for what people ask for meanwhile. */
    private static final int PLANNERS = 2;

    private final CheckContextLoader checkContextLoader;
    private final ObligationSearch obligations;
    private final CheckQueue checkQueue;
    private final RecheckSchedule recheckSchedule;
    private final Reminders reminders;
    private final PeopleWatch people;
    private final AuthorityNames authorities;
    private final Bulkhead planners;

    Check(CheckContextLoader checkContextLoader, ObligationSearch obligations, CheckQueue checkQueue,
            RecheckSchedule recheckSchedule, Reminders reminders,
            PeopleWatch people, AuthorityNames authorities, Bulkheads threads) {
        this.authorities = authorities;
        this.people = people;
        this.checkContextLoader = checkContextLoader;
        this.obligations = obligations;
        this.checkQueue = checkQueue;
        this.recheckSchedule = recheckSchedule;
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
    public record Outcome(long considered, int queued) {
    }

    Outcome run(Instant now, Mode mode) {
        CheckScope checkScope = checkContextLoader.begin(now, mode);
        if (!checkScope.dry()) {
            lookAround();
        }
        Horizon horizon = horizon(checkScope);
        LocalDate through = horizon.through();
        long considered = checkQueue.countOpenThrough(horizon.near());
        int queued = planAll(checkScope.dry() ? everything(through) : toLookAt(checkScope, through), checkScope);
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
        CheckScope checkScope = checkContextLoader.again(begun);
        Supplier<List<Obligation>> parts = everything(horizon(checkScope).through());
        int missing = 0;
        for (List<Obligation> part = parts.get(); !part.isEmpty(); part = parts.get()) {
            List<Obligation> untouched = part.stream().filter(each -> each.updatedAt().isBefore(begun)).toList();
            int ofThese = plan(untouched, checkScope);
            if (ofThese > 0) {
                recheckSchedule.forget(untouched.stream().map(Obligation::id).toList());
            }
            missing += ofThese;
        }
        return missing;
    }

    private Supplier<List<Obligation>> toLookAt(CheckScope checkScope, LocalDate through) {
        recheckSchedule.forgetUnsettled();
        return checkQueue.parts(checkScope, through, PART);
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
    private int planAll(Supplier<List<Obligation>> parts, CheckScope checkScope) {
        int queued = 0;
        Visibility asking = Visibility.current();
        CompletableFuture<Integer> before = CompletableFuture.completedFuture(0);
        for (List<Obligation> part = parts.get(); !part.isEmpty(); part = parts.get()) {
            List<Obligation> read = part;
            CompletableFuture<Integer> last = CompletableFuture.supplyAsync(() -> asking.during(() -> plan(read, checkScope)),
                    planners);
            queued += before.join();
            before = last;
        }
        return queued + before.join();
    }

    private Horizon horizon(CheckScope checkScope) {
        return Horizon.of(checkScope, obligations.longestOwnLead());
    }

    private int plan(List<Obligation> part, CheckScope checkScope) {
        try {
            return reminders.plan(part, checkScope);
        } catch (RuntimeException oneIsBad) {
            return part.stream().mapToInt(obligation -> planAlone(obligation, checkScope)).sum();
        }
    }

    /** An obligation that cannot be planned is named in the log and keeps nobody else's reminders back. */
    private int planAlone(Obligation obligation, CheckScope checkScope) {
        try {
            return reminders.plan(List.of(obligation), checkScope);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The check cannot plan obligation %s", obligation.id());
            return 0;
        }
    }
}
