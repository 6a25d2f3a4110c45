package org.calends.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.calends.mail.Trouble.Kind;
import org.calends.reminder.DeadAddresses;
import org.calends.reminder.Vitals;
import org.calends.reminder.Watch;
import org.jboss.logging.Logger;

/** Looks whether people are really told, from outside the machinery that tells them. */
@Singleton
class Vigil {

    private static final Logger LOG = Logger.getLogger(Vigil.class);
    private static final Duration NEWS = Duration.ofDays(1);

    private final Clock clock;
    private final AlarmSettings settings;
    private final MailRoute route;
    private final Circuit circuit;
    private final Pulse pulse;
    private final Watch watch;
    private final DeadAddresses deadAddresses;
    private final ClockWatch clockWatch;
    private final Instant begun;
    private volatile int missing;
    private volatile String noRoom;

    Vigil(Clock clock, AlarmSettings settings, MailRoute route, Circuit circuit, Pulse pulse, Watch watch,
            DeadAddresses deadAddresses, ClockWatch clockWatch) {
        this.clockWatch = clockWatch;
        this.clock = clock;
        this.settings = settings;
        this.route = route;
        this.circuit = circuit;
        this.pulse = pulse;
        this.watch = watch;
        this.deadAddresses = deadAddresses;
        this.begun = clock.instant();
    }

    /** @return everything that is wrong now; empty when all is well */
    List<Trouble> troubles() {
        List<Trouble> troubles = new ArrayList<>();
        if (route.server().isEmpty()) {
            troubles.add(new Trouble(Kind.NOT_CONFIGURED, "quarkus.mailer.host"));
        }
        circuit.fault().ifPresent(fault -> troubles.add(new Trouble(Kind.SERVER_REFUSES, fault.reason())));
        Optional.ofNullable(noRoom).ifPresent(why -> troubles.add(new Trouble(Kind.NO_ROOM, why)));
        try {
            inTheLedger(troubles);
        } catch (RuntimeException unreadable) {
            LOG.error("The ledger cannot be read", unreadable);
            troubles.add(new Trouble(Kind.NO_LEDGER, HeaderText.oneLine(String.valueOf(unreadable.getMessage()))));
        }
        return troubles;
    }

    /**
     * Compares the ledger with what ought to be in it; the result counts until the next comparison.
     *
     * @return whether that was possible
     */
    boolean reconcile() {
        try {
            missing = watch.missing();
            return true;
        } catch (RuntimeException unreadable) {
            LOG.error("The ledger cannot be compared with what ought to be in it", unreadable);
            return false;
        }
    }

    /** Finds out whether the ledger can be written; the result counts until the next try. */
    void tryWriting() {
        try {
            watch.tryWriting();
            noRoom = null;
        } catch (RuntimeException e) {
            LOG.error("The database cannot write", e);
            noRoom = HeaderText.oneLine(inShort(e));
        }
    }

    private static String inShort(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** @return when the last check ended, or null before the first */
    Instant lastCheck() {
        return watch.vitals().checkedAt();
    }

    private void inTheLedger(List<Trouble> troubles) {
        Instant now = clock.instant();
        Vitals vitals = watch.vitals();
        Instant checked = vitals.checkedAt() == null || vitals.checkedAt().isBefore(begun) ? begun : vitals.checkedAt();
        if (checked.plus(settings.checkAge()).isBefore(now)) {
            troubles.add(new Trouble(Kind.CHECK_LATE, String.valueOf(vitals.checkedAt())));
        }
        if (route.server().isPresent() && circuit.fault().isEmpty() && isStuck(vitals, now)) {
            troubles.add(new Trouble(Kind.DELIVERY_STUCK, String.valueOf(vitals.oldestDue())));
        }
        if (vitals.failures() > settings.failures()) {
            troubles.add(new Trouble(Kind.FAILURES, Long.toString(vitals.failures())));
        }
        if (missing > 0) {
            troubles.add(new Trouble(Kind.MISSING, Integer.toString(missing)));
        }
        deadAddresses.all().stream().filter(address -> address.since().plus(NEWS).isAfter(now))
                .forEach(address -> troubles.add(new Trouble(Kind.DEAD_ADDRESS, address.email() + ": " + address.reason())));
    }

    /** A process that has just started is given its time, and while the date is in doubt something is meant to wait. */
    private boolean isStuck(Vitals vitals, Instant now) {
        boolean waits = vitals.oldestDue() != null && vitals.oldestDue().plus(settings.deliveryAge()).isBefore(now)
                && begun.plus(settings.deliveryAge()).isBefore(now) && clockWatch.urgentThrough() == null;
        return waits || pulse.isGone(settings.deliveryAge());
    }
}
