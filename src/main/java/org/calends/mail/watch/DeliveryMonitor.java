package org.calends.mail.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.calends.backup.Backups;
import org.calends.mail.delivery.AlarmSettings;
import org.calends.mail.delivery.ClockWatch;
import org.calends.mail.delivery.DeliveryLiveness;
import org.calends.mail.delivery.HealthProblem;
import org.calends.mail.delivery.HealthProblem.Kind;
import org.calends.mail.smtp.HeaderText;
import org.calends.mail.smtp.MailRoute;
import org.calends.reminder.check.LedgerMonitor;
import org.calends.reminder.check.LedgerStatistics;
import org.calends.reminder.delivery.CircuitBreaker;
import org.calends.reminder.delivery.Deliveries;
import org.calends.reminder.ledger.DeadAddresses;
import org.calends.subscription.wish.Channel;
import org.jboss.logging.Logger;

/** Looks whether people are really told, from outside the machinery that tells them. */
@Singleton
class DeliveryMonitor {

    private static final Logger LOG = Logger.getLogger(DeliveryMonitor.class);
    private static final Duration NEWS = Duration.ofDays(1);

    private final Clock clock;
    private final AlarmSettings settings;
    private final MailRoute route;
    private final CircuitBreaker circuitBreaker;
    private final DeliveryLiveness deliveryLiveness;
    private final LedgerMonitor ledgerMonitor;
    private final DeadAddresses deadAddresses;
    private final Deliveries deliveries;
    private final ClockWatch clockWatch;
    private final Backups backups;
    private final Instant begun;
    private volatile int missing;
    private volatile String noRoom;

    DeliveryMonitor(Clock clock, AlarmSettings settings, MailRoute route, CircuitBreaker circuitBreaker,
            DeliveryLiveness deliveryLiveness, LedgerMonitor ledgerMonitor,
            DeadAddresses deadAddresses, ClockWatch clockWatch, Deliveries deliveries, Backups backups) {
        this.backups = backups;
        this.deliveries = deliveries;
        this.clockWatch = clockWatch;
        this.clock = clock;
        this.settings = settings;
        this.route = route;
        this.circuitBreaker = circuitBreaker;
        this.deliveryLiveness = deliveryLiveness;
        this.ledgerMonitor = ledgerMonitor;
        this.deadAddresses = deadAddresses;
        this.begun = clock.instant();
    }

    /** @return everything that is wrong now; empty when all is well */
    List<HealthProblem> troubles() {
        List<HealthProblem> troubles = new ArrayList<>();
        if (route.server().isEmpty()) {
            troubles.add(new HealthProblem(Kind.NOT_CONFIGURED, "quarkus.mailer.host"));
        }
        circuitBreaker.fault().ifPresent(fault -> troubles.add(new HealthProblem(Kind.SERVER_REFUSES, fault.reason())));
        deliveries.faults(Channel.MAIL).forEach((channel, fault) -> troubles
                .add(new HealthProblem(Kind.CHANNEL_REFUSES, channel + ": " + fault.reason())));
        backups.lateSince().ifPresent(since -> troubles.add(new HealthProblem(Kind.BACKUP_LATE, since.toString())));
        Optional.ofNullable(noRoom).ifPresent(why -> troubles.add(new HealthProblem(Kind.NO_ROOM, why)));
        try {
            inTheLedger(troubles);
        } catch (RuntimeException unreadable) {
            LOG.error("The ledger cannot be read", unreadable);
            troubles.add(new HealthProblem(Kind.NO_LEDGER, HeaderText.oneLine(String.valueOf(unreadable.getMessage()))));
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
            missing = ledgerMonitor.missing();
            return true;
        } catch (RuntimeException unreadable) {
            LOG.error("The ledger cannot be compared with what ought to be in it", unreadable);
            return false;
        }
    }

    /** Finds out whether the ledger can be written; the result counts until the next try. */
    void tryWriting() {
        try {
            ledgerMonitor.tryWriting();
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
        return ledgerMonitor.vitals(Channel.MAIL).checkedAt();
    }

    private void inTheLedger(List<HealthProblem> troubles) {
        Instant now = clock.instant();
        LedgerStatistics ledgerStatistics = ledgerMonitor.vitals(Channel.MAIL);
        Instant checked = ledgerStatistics.checkedAt() == null || ledgerStatistics.checkedAt().isBefore(begun) ? begun
                : ledgerStatistics.checkedAt();
        if (checked.plus(settings.checkAge()).isBefore(now)) {
            troubles.add(new HealthProblem(Kind.CHECK_LATE, String.valueOf(ledgerStatistics.checkedAt())));
        }
        if (route.server().isPresent() && circuitBreaker.fault().isEmpty() && isStuck(ledgerStatistics, now)) {
            troubles.add(new HealthProblem(Kind.DELIVERY_STUCK, String.valueOf(ledgerStatistics.oldestDue())));
        }
        if (ledgerStatistics.failures() > settings.failures()) {
            troubles.add(new HealthProblem(Kind.FAILURES, Long.toString(ledgerStatistics.failures())));
        }
        if (missing > 0) {
            troubles.add(new HealthProblem(Kind.MISSING, Integer.toString(missing)));
        }
        deadAddresses.all().stream().filter(address -> address.since().plus(NEWS).isAfter(now))
                .forEach(address -> troubles
                        .add(new HealthProblem(Kind.DEAD_ADDRESS, address.address() + ": " + address.reason())));
    }

    /** A process that has just started is given its time, and while the date is in doubt something is meant to wait. */
    private boolean isStuck(LedgerStatistics ledgerStatistics, Instant now) {
        boolean waits = ledgerStatistics.oldestDue() != null
                && ledgerStatistics.oldestDue().plus(settings.deliveryAge()).isBefore(now)
                && begun.plus(settings.deliveryAge()).isBefore(now) && clockWatch.urgentThrough() == null;
        return waits || deliveryLiveness.isGone(settings.deliveryAge());
    }
}
