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
            Instant at = obligation.lastSafeDay().minusDays(rung.days).atTime(usualTime).atZone(zone).toInstant();
            Optional<Told> known = present.stream().filter(told -> told.isEscalation(rung.number)).findFirst();
            if (!atOnce && (at.isAfter(now) || known.isEmpty() && isEarly(present, now))) {
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

    /** @return the most days ahead that any rung looks */
    int longest() {
        return Stream.concat(Stream.of(settings.deputyDays(), settings.contactDays()),
                rules.stream().flatMap(rule -> Stream.of(rule.deputyDays(), rule.contactDays())))
                .mapToInt(days -> days).max().orElse(0);
    }

    /** The clock starts with the first reminder, and again with each rung: more reminders to the same people win no time. */
    private boolean isEarly(List<Told> present, Instant now) {
        return started(present).map(start -> start.plus(settings.patience()).isAfter(now)).orElse(false);
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
