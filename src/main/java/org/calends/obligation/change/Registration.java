package org.calends.obligation.change;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.authority.AuthorityDictionary;
import org.calends.input.InvalidInputException;
import org.calends.obligation.authority.AuthorityNames;
import org.calends.obligation.calendar.CalendarText;
import org.calends.obligation.lead.LeadPolicies;
import org.calends.obligation.model.CheckedDraft;
import org.calends.obligation.model.Differences;
import org.calends.obligation.model.MilestoneDraft;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.model.ObligationRecord;
import org.calends.obligation.value.WorkingHours;
import org.calends.workday.recurrence.Occurrence;

import io.quarkus.hibernate.orm.panache.Panache;

/** Makes obligations out of checked drafts, in the transaction of {@link Obligations}: new ones, and the next of a series. */
@ApplicationScoped
class Registration {

    private static final int MOST_AT_ONCE = 100;
    /** As {@link CalendarText#name}. */
    private static final String NAME_CHAINS = """
            update obligation set depends_on_uid = (
                select case when before.series_id is null then cast(before.id as varchar(36))
                    else cast(before.series_id as varchar(36)) || '-'
                        || replace(cast(before.occurrence_date as varchar(10)), '-', '') end
                from obligation before where before.id = obligation.depends_on)
            where depends_on is not null and depends_on_uid is null""";

    private final Clock clock;
    private final DraftValidator draftValidator;
    private final LeadPolicies policies;
    private final RecurrenceService recurrenceService;
    private final Dependencies dependencies;
    private final WorkingHours hours;
    private final ObligationChanges changes;
    private final AuthorityNames authorities;

    Registration(Clock clock, DraftValidator draftValidator, LeadPolicies policies, RecurrenceService recurrenceService,
            Dependencies dependencies,
            WorkingHours hours, ObligationChanges changes, AuthorityNames authorities) {
        this.authorities = authorities;
        this.clock = clock;
        this.draftValidator = draftValidator;
        this.policies = policies;
        this.recurrenceService = recurrenceService;
        this.dependencies = dependencies;
        this.hours = hours;
        this.changes = changes;
    }

    /** @throws InvalidInputException naming the milestone or dependent that is at fault */
    Obligation withAllThatFollows(ObligationDraft draft, String actor) {
        if (draft.following() > MOST_AT_ONCE) {
            throw new InvalidInputException("dependents", "obligation.dependents.too-many", MOST_AT_ONCE);
        }
        return oneWithAllThatFollows(draft, null, actor);
    }

    private Obligation oneWithAllThatFollows(ObligationDraft draft, ObligationDraft origin, String actor) {
        Obligation obligation = one(draft, origin, false, actor);
        ObligationDraft made = ObligationDraft.of(obligation);
        each("milestones", draft.milestones(), step -> one(step.towards(obligation), made, true, actor));
        each("dependents", draft.dependents(), dependent -> oneWithAllThatFollows(dependent.after(obligation), made, actor));
        return obligation;
    }

    private static <T> void each(String part, List<T> drafts, Consumer<T> verb) {
        for (int i = 0; drafts != null && i < drafts.size(); i++) {
            try {
                verb.accept(drafts.get(i));
            } catch (InvalidInputException problem) {
                throw problem.within(part + "[" + i + "]");
            }
        }
    }

    Obligation milestone(MilestoneDraft draft, Obligation towards, String actor) {
        return one(draft.towards(towards), ObligationDraft.of(towards), true, actor);
    }

    /** @param origin whose people it may take over as they are, or null */
    private Obligation one(ObligationDraft draft, ObligationDraft origin, boolean milestone, String actor) {
        Obligation obligation = new Obligation(draftValidator.checked(draft, origin, milestone), actor, clock.instant());
        place(obligation);
        obligation.persistAndFlush();
        changes.registered(obligation, Differences.asCreated(obligation), actor);
        return obligation;
    }

    List<Obligation> all(List<ObligationRecord> records, String actor) {
        Instant now = clock.instant();
        AuthorityDictionary dictionary = authorities.dictionary();
        List<Obligation> all = records.stream()
                .map(each -> new Obligation(draftValidator.restored(each), each, actor, now, clock.getZone())).toList();
        all.forEach(each -> {
            each.setBy(dictionary.key(each.authority(), each.jurisdiction()));
            each.follow(policies.of(each.kind()));
        });
        Obligation.persist(all);
        Panache.flush();
        changes.registered(all, actor);
        return all;
    }

    /** Tells those that came without it what calendars call the one that they depend on: that one may have come later. */
    void nameChains() {
        Panache.getSession().createNativeMutationQuery(NAME_CHAINS).executeUpdate();
    }

    /**
     * Tells it what it needs to know of others: its kind's policy, its authority, and what calendars call the one that it
     * depends on.
     */
    void place(Obligation obligation) {
        obligation.setBy(authorities.dictionary().key(obligation.authority(), obligation.jurisdiction()));
        obligation.follow(policies.of(obligation.kind()));
        obligation.comeAfter(dependencies.nameBefore(obligation));
    }

    /** Opens the one after a closed one, with the same milestones; nothing where it does not come again or already did. */
    void nextOfSeries(Obligation closed, String actor) {
        if (closed.recurrence() != null && closed.series().nextId() == null) {
            recurrenceService.next(closed, 1).stream().findFirst().ifPresent(date -> open(date, closed, actor));
        }
    }

    private void open(Occurrence date, Obligation closed, String actor) {
        CheckedDraft draft = new CheckedDraft(recurrenceService.pattern(closed).belongingTo(closed.team()).dueOn(date.date()),
                null,
                closed.cycle().at(date.nominal()), closed.isMilestone(), hours);
        Obligation next = new Obligation(draft, closed, actor, clock.instant());
        place(next);
        next.persist();
        closed.followedBy(next);
        Panache.flush();
        Map<String, Object> detail = Differences.asCreated(next);
        detail.put("previousId", closed.id());
        changes.registered(next, detail, actor);
        dependencies.of(closed.id()).stream().filter(step -> step.isMilestone() && step.computation() != null)
                .forEach(step -> one(dependencies.again(step, next), ObligationDraft.of(step), true, actor));
    }
}
