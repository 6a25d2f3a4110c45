package org.calends.mail.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.calends.mail.delivery.AlarmSettings;
import org.calends.mail.delivery.ClockWatch;
import org.calends.mail.delivery.HealthProblem;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Watches on a thread of its own, since the scheduler is among what it watches. */
@Singleton
class Watchdog {

    private static final Logger LOG = Logger.getLogger(Watchdog.class);

    private final Clock clock;
    private final AlarmSettings settings;
    private final DeliveryMonitor deliveryMonitor;
    private final AlarmMail alarms;
    private final UnattendedObligations unattendedObligations;
    private final UndeliveredNotice undelivered;
    private final Heartbeat heartbeat;
    private final ClockWatch clockWatch;
    private LocalDate reconciled;
    private volatile Thread thread;

    Watchdog(Clock clock, AlarmSettings settings, DeliveryMonitor deliveryMonitor, AlarmMail alarms,
            UnattendedObligations unattendedObligations,
            UndeliveredNotice undelivered, Heartbeat heartbeat, ClockWatch clockWatch) {
        this.clock = clock;
        this.settings = settings;
        this.deliveryMonitor = deliveryMonitor;
        this.alarms = alarms;
        this.unattendedObligations = unattendedObligations;
        this.undelivered = undelivered;
        this.heartbeat = heartbeat;
        this.clockWatch = clockWatch;
    }

    void begin(@Observes StartupEvent start) {
        if (settings.watch()) {
            thread = new Thread(this::watch, "watchdog");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void end(@Observes ShutdownEvent stop) {
        Thread watching = thread;
        if (watching != null) {
            watching.interrupt();
        }
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(settings.every().toMillis());
                look();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException e) {
                LOG.error("The watchdog stumbled and goes on", e);
            }
        }
    }

    /** One look: once a day at the whole ledger, then whether it can be written and how things are; tells whoever must know. */
    void look() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (!today.equals(reconciled) && deliveryMonitor.reconcile()) {
            reconciled = today;
        }
        deliveryMonitor.tryWriting();
        List<HealthProblem> troubles = new ArrayList<>(deliveryMonitor.troubles());
        clockWatch.look().ifPresent(troubles::add);
        alarms.raise(troubles);
        if (troubles.stream().noneMatch(healthProblem -> healthProblem.kind() == HealthProblem.Kind.NO_LEDGER)) {
            unattendedObligations.tell();
            undelivered.tell();
        }
        if (troubles.stream().allMatch(healthProblem -> healthProblem.kind().isNews())) {
            heartbeat.after(deliveryMonitor.lastCheck());
        }
    }
}
