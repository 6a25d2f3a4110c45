package org.calends.obligation.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.input.InvalidInputException;
import org.calends.obligation.calendar.CalendarText;
import org.calends.obligation.model.DueDateComputation;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.value.DueDate;
import org.calends.obligation.value.Status;
import org.calends.obligation.value.WorkingHours;
import org.calends.workday.count.Computation;
import org.calends.workday.count.Period;

import io.quarkus.hibernate.orm.panache.Panache;

/** Which obligations follow from which, and where they go when one moves. Changes none. */
@ApplicationScoped
public class Dependencies {

    private static final int LONGEST = 20;

    private final DueDateComputation counting;
    private final WorkingHours hours;

    Dependencies(DueDateComputation counting, WorkingHours hours) {
        this.counting = counting;
        this.hours = hours;
    }

    /** Where an obligation goes. */
    public record Move(UUID id, String title, boolean milestone, UUID dependsOn, LocalDate from, LocalDate to) {
    }

    /** What becomes of an obligation when the one it depends on is due on another day. */
    record Recount(Obligation obligation, DueDate due, String computation) {
    }

    /** @return those that directly depend on this one, closed ones included, soonest first */
    @Transactional
    public List<Obligation> of(UUID id) {
        return Obligation.list("chain.dependsOn = ?1 order by due.date, id", id);
    }

    /** @return what calendars call the one that this one depends on, or null */
    @Transactional
    String nameBefore(Obligation obligation) {
        Obligation before = obligation.dependsOn() == null ? null : Obligation.findById(obligation.dependsOn());
        return before == null ? null : CalendarText.name(before);
    }

    /** @return those of these towards which a step is still open */
    List<UUID> withOpenMilestones(List<UUID> ids) {
        return Panache.getEntityManager().createQuery("select distinct chain.dependsOn from Obligation where chain.dependsOn"
                + " in :ids and chain.milestone = true and status = :open order by chain.dependsOn", UUID.class)
                .setParameter("ids", ids).setParameter("open", Status.OPEN).getResultList();
    }

    /** @return the steps towards this one that are still open */
    @Transactional
    List<Obligation> openMilestones(UUID id) {
        return Obligation.list("chain.dependsOn = ?1 and chain.milestone = true and status = ?2 order by due.date, id", id,
                Status.OPEN);
    }

    /** @return all that depend on this one by however many links */
    @Transactional
    public List<Obligation> wholeOf(UUID id) {
        List<Obligation> all = new ArrayList<>(of(id));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(of(all.get(i).id()));
        }
        return all;
    }

    /**
     * @param hours by which steps leave time until the last safe day
     * @return what is directly to be moved along; a closed one stays, and so does one whose date somebody set by hand
     * @throws InvalidInputException when a date would leave the years that can be counted
     */
    @Transactional
    List<Recount> movedAlong(UUID id, DueDate due, WorkingHours hours) {
        return of(id).stream().filter(each -> each.isOpen() && each.computation() != null)
                .map(each -> recounted(each, due, hours)).filter(each -> !each.due().equals(each.obligation().due())).toList();
    }

    private Recount recounted(Obligation dependent, DueDate due, WorkingHours hours) {
        Computation again = counting.from(dependent.computation(), trigger(due, dependent.isMilestone(), hours));
        return new Recount(dependent, dependent.due().movedTo(again.dueDate(), null), counting.asText(again));
    }

    /** @return every obligation that a postponement would move, the obligation itself first */
    @Transactional
    List<Move> preview(Obligation moved, DueDate due) {
        List<Move> moves = new ArrayList<>();
        moves.add(move(moved, due));
        movedAlong(moved.id(), due, hours).forEach(each -> moves.addAll(preview(each.obligation(), each.due())));
        return moves;
    }

    private static Move move(Obligation obligation, DueDate due) {
        return new Move(obligation.id(), obligation.title(), obligation.isMilestone(), obligation.dependsOn(),
                obligation.due().date(), due.date());
    }

    /** Steps must leave time until the last safe day; what follows from a date follows from the date that was stated. */
    private static LocalDate trigger(DueDate due, boolean milestone, WorkingHours hours) {
        return milestone ? due.lastSafeDay(hours) : due.date();
    }

    /**
     * @param present the obligation to be changed, or null for a new one
     * @return the draft with its period counted from the obligation on which it depends
     */
    ObligationDraft triggered(ObligationDraft draft, Obligation present, boolean milestone) {
        if (draft.dependsOn() == null) {
            return draft;
        }
        Obligation trigger = Obligation.findById(draft.dependsOn());
        if (trigger == null) {
            throw new InvalidInputException("dependsOn", "obligation.dependency.not-found");
        }
        refuseRing(trigger, present);
        Period period = draft.period();
        LocalDate from = trigger(trigger.due(), milestone, hours);
        if (period != null && period.from() != null && !period.from().equals(from)) {
            throw new InvalidInputException("period.from",
                    "obligation.dependency.same-date");
        }
        return period == null ? draft : draft.counting(period.startingAt(from));
    }

    private static void refuseRing(Obligation trigger, Obligation present) {
        Obligation link = trigger;
        for (int length = 1; link != null; length++) {
            if (present != null && link.id().equals(present.id())) {
                throw new InvalidInputException("dependsOn", "obligation.dependency.circular");
            }
            if (length > LONGEST) {
                throw new InvalidInputException("dependsOn", "obligation.dependency.too-long", LONGEST);
            }
            link = link.dependsOn() == null ? null : Obligation.findById(link.dependsOn());
        }
    }

    /** @return a milestone as a draft towards another date of its series */
    ObligationDraft again(Obligation milestone, Obligation next) {
        ObligationDraft draft = ObligationDraft.of(milestone).dependingOn(next.id());
        return milestone.computation() == null ? draft
                : draft.counting(counting.period(milestone.computation()).startingAt(next.lastSafeDay()));
    }
}
