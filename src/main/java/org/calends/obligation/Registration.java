package org.calends.obligation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.workday.Occurrence;

import io.quarkus.hibernate.orm.panache.Panache;

/** Makes obligations out of checked drafts, in the transaction of {@link Obligations}: new ones, and the next of a series. */
@ApplicationScoped
class Registration {

    private static final int MOST_AT_ONCE = 100;

    private final Clock clock;
    private final Drafting drafting;
    private final LeadPolicies policies;
    private final Series series;
    private final Chain chain;
    private final WorkingHours hours;
    private final ObligationChanges changes;

    Registration(Clock clock, Drafting drafting, LeadPolicies policies, Series series, Chain chain,
            WorkingHours hours, ObligationChanges changes) {
        this.clock = clock;
        this.drafting = drafting;
        this.policies = policies;
        this.series = series;
        this.chain = chain;
        this.hours = hours;
        this.changes = changes;
    }

    /** @throws Invalid naming the milestone or dependent that is at fault */
    Obligation withAllThatFollows(ObligationDraft draft, String actor) {
        if (draft.following() > MOST_AT_ONCE) {
            throw new Invalid("dependents", "at most " + MOST_AT_ONCE
                    + " milestones and dependents can be registered together; add the others one by one");
        }
        return oneWithAllThatFollows(draft, actor);
    }

    private Obligation oneWithAllThatFollows(ObligationDraft draft, String actor) {
        Obligation obligation = one(draft, false, actor);
        each("milestones", draft.milestones(), step -> milestone(step.towards(obligation), actor));
        each("dependents", draft.dependents(), dependent -> oneWithAllThatFollows(dependent.after(obligation), actor));
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

    Obligation milestone(ObligationDraft draft, String actor) {
        return one(draft, true, actor);
    }

    private Obligation one(ObligationDraft draft, boolean milestone, String actor) {
        Obligation obligation = new Obligation(drafting.checked(draft, milestone), actor, clock.instant());
        place(obligation);
        obligation.persistAndFlush();
        changes.registered(obligation, Differences.asCreated(obligation), actor);
        return obligation;
    }

    List<Obligation> all(List<ObligationDraft> drafts, String actor) {
        Instant now = clock.instant();
        List<Obligation> all = drafts.stream().map(draft -> new Obligation(drafting.checked(draft, false), actor, now))
                .toList();
        all.forEach(this::place);
        Obligation.persist(all);
        Panache.flush();
        changes.registered(all, actor);
        return all;
    }

    /** Tells it what it needs to know of others: its kind's policy, and what calendars call the one that it depends on. */
    void place(Obligation obligation) {
        obligation.follow(policies.of(obligation.kind()));
        obligation.comeAfter(chain.nameBefore(obligation));
    }

    /** Opens the one after a closed one, with the same milestones; nothing where it does not come again or already did. */
    void nextOfSeries(Obligation closed, String actor) {
        if (closed.recurrence() != null && closed.series().nextId() == null) {
            series.next(closed, 1).stream().findFirst().ifPresent(date -> open(date, closed, actor));
        }
    }

    private void open(Occurrence date, Obligation closed, String actor) {
        CheckedDraft draft = new CheckedDraft(series.pattern(closed).dueOn(date.date()), null,
                closed.cycle().at(date.nominal()), closed.isMilestone(), hours);
        Obligation next = new Obligation(draft, closed, actor, clock.instant());
        place(next);
        next.persist();
        closed.followedBy(next);
        Panache.flush();
        Map<String, Object> detail = Differences.asCreated(next);
        detail.put("previousId", closed.id());
        changes.registered(next, detail, actor);
        chain.of(closed.id()).stream().filter(step -> step.isMilestone() && step.computation() != null)
                .forEach(step -> milestone(chain.again(step, next), actor));
    }
}
