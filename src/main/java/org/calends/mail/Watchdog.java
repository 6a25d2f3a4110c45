package org.calends.mail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Watches on a thread of its own, since the scheduler is among what it watches. */
@Singleton
class Watchdog {

    private static final Logger LOG = Logger.getLogger(Watchdog.class);

    private final Clock clock;
    private final AlarmSettings settings;
    private final Vigil vigil;
    private final AlarmMail alarms;
    private final Unattended unattended;
    private final UndeliveredNotice undelivered;
    private final Heartbeat heartbeat;
    private final ClockWatch clockWatch;
    private LocalDate reconciled;
    private volatile Thread thread;

    Watchdog(Clock clock, AlarmSettings settings, Vigil vigil, AlarmMail alarms, Unattended unattended,
            UndeliveredNotice undelivered, Heartbeat heartbeat, ClockWatch clockWatch) {
        this.clock = clock;
        this.settings = settings;
        this.vigil = vigil;
        this.alarms = alarms;
        this.unattended = unattended;
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
        if (!today.equals(reconciled) && vigil.reconcile()) {
            reconciled = today;
        }
        vigil.tryWriting();
        List<Trouble> troubles = new ArrayList<>(vigil.troubles());
        clockWatch.look().ifPresent(troubles::add);
        alarms.raise(troubles);
        if (troubles.stream().noneMatch(trouble -> trouble.kind() == Trouble.Kind.NO_LEDGER)) {
            unattended.tell();
            undelivered.tell();
        }
        if (troubles.stream().allMatch(trouble -> trouble.kind().isNews())) {
            heartbeat.after(vigil.lastCheck());
        }
    }
}
