package org.calends.reminder;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.calends.obligation.Obligation;

/**
 * Who is told next of an obligation that nobody acknowledges: its deputy, then the contact of the rule. Each rung once for each
 * due date; whoever was told has some time before it goes further. Where no mail reached anybody, it goes further at once.
 *
 * @param rules oldest first
 * @param zone the organisation's, whose days the rungs count
 */
record Ladder(List<Escalation> rules, EscalationSettings settings, ZoneId zone) {

    static final int DEPUTY = 1;
    static final int CONTACT = 2;

    /** @param days before the last safe day */
    private record Rung(int number, int days, Recipient recipient) {

        /** @return what the ledger has of it */
        Optional<Told> in(List<Told> present) {
            return present.stream().filter(told -> told.isEscalation(number)).findFirst();
        }
    }

    /**
     * @param present what the ledger has for the obligation's present due date, whoever is told
     * @param usualTime when on its day a rung is reached
     */
    Planned plan(Obligation obligation, List<Told> present, Instant now, LocalTime usualTime) {
        Planned planned = new Planned();
        if (present.stream().anyMatch(Told::isAcknowledged)) {
            return planned;
        }
        boolean atOnce = Told.reachedNobody(present);
        for (Rung rung : rungs(obligation)) {
            Optional<Told> known = rung.in(present);
            Instant at = moment(rung, known, obligation, present, usualTime);
            if (!atOnce && at.isAfter(now)) {
                return planned;
            }
            known.filter(Told::mayBeArmedAgain).ifPresent(told -> planned.armedAgain().add(told.id()));
            if (known.isEmpty()) {
                planned.fresh().add(NewReminder.of(obligation, new Step(Occasion.ESCALATION, rung.number, at),
                        rung.recipient, now, null));
                return planned;
            }
        }
        return planned;
    }

    /** @return when the next rung is reached, if nothing changes before; empty when there is none */
    Optional<Instant> next(Obligation obligation, List<Told> present, LocalTime usualTime) {
        if (present.stream().anyMatch(Told::isAcknowledged)) {
            return Optional.empty();
        }
        Instant after = Instant.MIN;
        for (Rung rung : rungs(obligation)) {
            Optional<Told> known = rung.in(present);
            Instant at = moment(rung, known, obligation, present, usualTime);
            after = at.isAfter(after) ? at : after;
            if (known.isEmpty()) {
                return Optional.of(after);
            }
        }
        return Optional.empty();
    }

    /** @return the most days ahead that any rung looks */
    int longest() {
        return Stream.concat(Stream.of(settings.deputyDays(), settings.contactDays()),
                rules.stream().flatMap(rule -> Stream.of(rule.deputyDays(), rule.contactDays())))
                .mapToInt(days -> days).max().orElse(0);
    }

    /**
     * Whoever was told has some time before it goes further: the clock starts with the first reminder, and again with each
     * rung. More reminders to the same people win no time.
     */
    private Instant moment(Rung rung, Optional<Told> known, Obligation obligation, List<Told> present, LocalTime usualTime) {
        Instant day = obligation.lastSafeDay().minusDays(rung.days).atTime(usualTime).atZone(zone).toInstant();
        return known.isPresent() ? day
                : started(present).map(start -> start.plus(settings.patience())).filter(day::isBefore).orElse(day);
    }

    private static Optional<Instant> started(List<Told> present) {
        Optional<Instant> rung = present.stream().filter(told -> told.occasion() == Occasion.ESCALATION).map(Told::queuedAt)
                .max(Comparator.naturalOrder());
        return rung.or(() -> present.stream().filter(Told::wasMeant).map(Told::queuedAt).min(Comparator.naturalOrder()));
    }

    private List<Rung> rungs(Obligation obligation) {
        Optional<Escalation> rule = rules.stream().filter(each -> each.matches(obligation))
                .sorted(Comparator.comparingInt(Escalation::detail).reversed()).findFirst();
        int deputyDays = rule.map(Escalation::deputyDays).orElse(settings.deputyDays());
        int contactDays = rule.map(Escalation::contactDays).orElse(settings.contactDays());
        String contact = rule.map(Escalation::contact).or(settings::contact).orElse(null);
        return Stream.of(rung(DEPUTY, deputyDays, obligation.deputy()), rung(CONTACT, contactDays, contact))
                .flatMap(Optional::stream).toList();
    }

    private static Optional<Rung> rung(int number, int days, String address) {
        return Recipient.onDuty(address).map(recipient -> new Rung(number, days, recipient));
    }
}
