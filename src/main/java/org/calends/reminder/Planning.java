package org.calends.reminder;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.obligation.Obligation;
import org.calends.subscription.Disclosure;
import org.calends.subscription.Subscription;
import org.calends.workday.WorkingDayCalendars;

/** Looks at obligations: what is to be told of each of them now, to whom, and when there may be something to tell again. */
@ApplicationScoped
class Planning {

    private final Queue queue;
    private final Reach reach;
    private final Readers readers;
    private final WorkingDayCalendars calendars;

    Planning(Queue queue, Reach reach, Readers readers, WorkingDayCalendars calendars) {
        this.queue = queue;
        this.reach = reach;
        this.readers = readers;
        this.calendars = calendars;
    }

    List<Looked> of(List<Obligation> part, Pass pass) {
        LedgerPart ledger = LedgerPart.of(part.stream().map(Obligation::id).toList());
        Map<String, Boolean> gone = new HashMap<>();
        Planner planner = new Planner(pass.now(), pass.circumstances().usualTime(),
                digest -> gone.computeIfAbsent(digest, queue::isGone), calendars,
                pass.circumstances().ladder().zone());
        Set<String> standing = pass.dry() ? Set.of() : reach.standing(part);
        return part.stream().map(obligation -> look(obligation, ledger.present(obligation), planner, standing, pass)).toList();
    }

    private Looked look(Obligation obligation, List<Told> present, Planner planner, Set<String> standing, Pass pass) {
        List<Subscription> asking = pass.circumstances().audience().of(obligation);
        if (!pass.dry()) {
            reach.look(obligation, asking.stream().filter(pass.circumstances().disclosure()::isTrusted).toList(), pass,
                    standing);
        }
        List<Subscription> told = told(obligation, asking, pass);
        Planned planned = planned(obligation, present, told, planner, pass);
        return new Looked(obligation, planned, next(obligation, together(present, planned.fresh(), pass), told, planner, pass));
    }

    private Planned planned(Obligation obligation, List<Told> present, List<Subscription> told, Planner planner, Pass pass) {
        Planned planned = new Planned();
        told.forEach(subscription -> planned.add(planner.plan(obligation, subscription, of(subscription, present))));
        boolean newlyTold = planned.toTell() > 0;
        List<NewReminder> invitations = new Invitations(pass.circumstances().invited(), pass.today())
                .plan(obligation, present, pass.now());
        planned.fresh().addAll(invitations);
        List<Told> known = together(present, invitations, pass);
        if (!newlyTold || known.stream().anyMatch(Told::wasMeant)) {
            planned.add(pass.circumstances().ladder().plan(obligation, known, pass.now(), pass.circumstances().usualTime(),
                    planner.isGone()));
        }
        return planned;
    }

    private Instant next(Obligation obligation, List<Told> after, List<Subscription> told, Planner planner, Pass pass) {
        Stream<Instant> steps = told.stream().map(subscription -> planner.next(obligation, subscription));
        Optional<Instant> rung = pass.circumstances().ladder().next(obligation, after, pass.circumstances().usualTime());
        return Stream.of(steps, rung.stream(), reach.next(obligation, pass).stream()).flatMap(moments -> moments)
                .min(Comparator.naturalOrder()).orElse(null);
    }

    private static List<Told> of(Subscription subscription, List<Told> present) {
        String key = Recipient.of(subscription).key();
        return present.stream().filter(each -> each.recipient().equals(key)).toList();
    }

    private static List<Told> together(List<Told> present, List<NewReminder> fresh, Pass pass) {
        return Stream.concat(present.stream(), fresh.stream().map(row -> row.written(pass.now()))).toList();
    }

    /** Where no subscription of somebody of the house asks for it, it falls to who answers for it: strangers do not count. */
    private List<Subscription> told(Obligation obligation, List<Subscription> asking, Pass pass) {
        if (asking.stream().anyMatch(pass.circumstances().disclosure()::isTrusted)) {
            return asking;
        }
        List<Subscription> onDuty = onDuty(obligation, pass).stream()
                .filter(duty -> asking.stream().noneMatch(each -> each.email().equalsIgnoreCase(duty.email()))).toList();
        return Stream.concat(asking.stream(), onDuty.stream()).toList();
    }

    /** The owner, and for an owner who has left the deputy. */
    private List<Subscription> onDuty(Obligation obligation, Pass pass) {
        Disclosure disclosure = pass.circumstances().disclosure();
        String who = disclosure.hasLeft(obligation.owner()) ? obligation.deputy() : obligation.owner();
        return Recipient.onDuty(who).map(Recipient::email).filter(email -> !disclosure.hasLeft(email))
                .map(email -> pass.onDuty().computeIfAbsent(email, this::onDuty)).stream().filter(Objects::nonNull).toList();
    }

    private Subscription onDuty(String email) {
        return readers.withAddress(email).onDuty(email);
    }
}
