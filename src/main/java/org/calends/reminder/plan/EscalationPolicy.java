package org.calends.reminder.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.calends.account.person.Addresses;
import org.calends.authority.AuthorityDictionary;
import org.calends.obligation.model.Obligation;
import org.calends.reminder.escalation.Escalation;
import org.calends.reminder.escalation.EscalationDefaults;
import org.calends.reminder.ledger.Digest;
import org.calends.reminder.ledger.LedgerEntry;
import org.calends.reminder.ledger.NewReminder;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.PlannedReminders;
import org.calends.reminder.ledger.Recipient;
import org.calends.reminder.ledger.Step;
import org.calends.reminder.ledger.Steps;
import org.calends.subscription.disclosure.Disclosure;

/**
 * Who is told next of an obligation that nobody acknowledges: its deputy, then the contact of the rule. Each rung once for each
 * due date; whoever was told has some time before it goes further. Where no mail reached anybody, it goes further at once.
 *
 * @param rules oldest first
 * @param settings what holds where no rule does
 * @param zone the organisation's, whose days the rungs count
 * @param disclosure whoever has left, or is outside the confidential team, is passed by
 * @param dictionary by which rules for an authority are for all of its names
 */
public record EscalationPolicy(List<Escalation> rules, EscalationDefaults settings, ZoneId zone, Disclosure disclosure,
        AuthorityDictionary dictionary) {

    static final int DEPUTY = 1;
    static final int CONTACT = 2;

    /** @param days before the last safe day */
    private record Rung(int number, int days, Recipient recipient) {

        /** @return what the ledger has of it */
        Optional<LedgerEntry> in(List<LedgerEntry> present) {
            return present.stream().filter(ledgerEntry -> ledgerEntry.isEscalation(number)).findFirst();
        }
    }

    /**
     * A rung on the way up.
     *
     * @param known what the ledger has of it
     * @param at when it is reached, if nothing changes before
     */
    private record Foothold(Rung rung, Optional<LedgerEntry> known, Instant at) {
    }

    /**
     * @param present what the ledger has for the obligation's present due date, whoever is told
     * @param usualTime when on its day a rung is reached
     * @param isGone whether a mail of that name, shared by several, has left
     */
    public PlannedReminders plan(Obligation obligation, List<LedgerEntry> present, Instant now, LocalTime usualTime,
            Predicate<String> isGone) {
        PlannedReminders plannedReminders = new PlannedReminders();
        boolean atOnce = LedgerEntry.reachedNobody(present);
        for (Foothold next : way(obligation, present, usualTime)) {
            if (!atOnce && next.at.isAfter(now)) {
                return plannedReminders;
            }
            next.known.filter(LedgerEntry::mayBeArmedAgain)
                    .ifPresent(ledgerEntry -> plannedReminders.armedAgain().add(ledgerEntry.id()));
            if (next.known.isEmpty()) {
                plannedReminders.fresh()
                        .add(NewReminder.of(obligation, new Step(Occasion.ESCALATION, next.rung.number, next.at),
                                next.rung.recipient, now,
                                Digest.escalated(next.rung.recipient, LocalDate.ofInstant(now, zone), isGone)));
            }
        }
        return plannedReminders;
    }

    /** @return when the next rung is reached, if nothing changes before; empty when there is none */
    Optional<Instant> next(Obligation obligation, List<LedgerEntry> present, LocalTime usualTime) {
        List<Foothold> way = way(obligation, present, usualTime);
        boolean goesOn = !way.isEmpty() && way.get(way.size() - 1).known.isEmpty();
        return goesOn ? way.stream().map(Foothold::at).max(Comparator.naturalOrder()) : Optional.empty();
    }

    /** @return the rungs up to the first of which nobody was told, if there is one; none once somebody acknowledged */
    private List<Foothold> way(Obligation obligation, List<LedgerEntry> present, LocalTime usualTime) {
        List<Foothold> way = new ArrayList<>();
        for (Rung rung : present.stream().anyMatch(LedgerEntry::isAcknowledged) ? List.<Rung> of() : rungs(obligation)) {
            Optional<LedgerEntry> known = rung.in(present);
            way.add(new Foothold(rung, known, moment(rung, known, obligation, present, usualTime)));
            if (known.isEmpty()) {
                break;
            }
        }
        return way;
    }

    /** @return whether any rung leads to this person */
    public boolean mayReach(Obligation obligation, String person) {
        return rungs(obligation).stream().anyMatch(rung -> Addresses.key(rung.recipient.email()).equals(person));
    }

    /** @return the most days ahead that any rung looks */
    public int longest() {
        return Stream.concat(Stream.of(settings.deputyDays(), settings.contactDays()),
                rules.stream().flatMap(rule -> Stream.of(rule.deputyDays(), rule.contactDays())))
                .mapToInt(days -> days).max().orElse(0);
    }

    /**
     * Whoever was told has some time before it goes further: the clock starts with the first reminder, and again with each
     * rung. More reminders to the same people win no time.
     */
    private Instant moment(Rung rung, Optional<LedgerEntry> known, Obligation obligation, List<LedgerEntry> present,
            LocalTime usualTime) {
        Instant day = Steps.of(obligation, List.of(), zone, usualTime, zone)
                .momentOn(obligation.lastSafeDay().minusDays(rung.days));
        return known.isPresent() ? day
                : started(present).map(start -> start.plus(settings.patience())).filter(day::isBefore).orElse(day);
    }

    private static Optional<Instant> started(List<LedgerEntry> present) {
        Optional<Instant> rung = present.stream().filter(ledgerEntry -> ledgerEntry.occasion() == Occasion.ESCALATION)
                .map(LedgerEntry::queuedAt)
                .max(Comparator.naturalOrder());
        return rung.or(
                () -> present.stream().filter(LedgerEntry::wasMeant).map(LedgerEntry::queuedAt).min(Comparator.naturalOrder()));
    }

    /** A rule whose contact may not know of it says when the deputy is told, and leaves it to the next who is. */
    private List<Rung> rungs(Obligation obligation) {
        List<Escalation> matching = rules.stream().filter(each -> each.matches(obligation, dictionary))
                .sorted(Comparator.comparingInt(Escalation::detail).reversed()).toList();
        int deputyDays = matching.stream().findFirst().map(Escalation::deputyDays).orElse(settings.deputyDays());
        Optional<Escalation> rule = matching.stream().filter(each -> disclosure.isOpenTo(each.contact(), obligation))
                .findFirst();
        int contactDays = rule.map(Escalation::contactDays).orElse(settings.contactDays());
        String contact = rule.map(Escalation::contact).or(settings::contact).orElse(null);
        return Stream.of(rung(DEPUTY, deputyDays, obligation.deputy()), rung(CONTACT, contactDays, contact))
                .flatMap(Optional::stream).filter(rung -> disclosure.isOpenTo(rung.recipient.email(), obligation)).toList();
    }

    private Optional<Rung> rung(int number, int days, String address) {
        return Recipient.onDuty(address).filter(recipient -> !disclosure.hasLeft(recipient.email()))
                .map(recipient -> new Rung(number, days, recipient));
    }
}
