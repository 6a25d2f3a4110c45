package org.calends.web;

import java.time.Clock;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.calends.reminder.CheckRun;
import org.calends.reminder.CheckRuns;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether reminders can go out, and when the check last looked. */
@Singleton
class MailHealth {

    private final Clock clock;
    private final CheckRuns runs;
    private final Optional<String> host;

    MailHealth(Clock clock, CheckRuns runs, @ConfigProperty(name = "quarkus.mailer.host") Optional<String> host) {
        this.clock = clock;
        this.runs = runs;
        this.host = host;
    }

    /**
     * @param configured whether there is a mail server; until then the ledger keeps the reminders
     * @param lastCheck when the check last began, in words; null before the first
     * @param considered how many obligations it looked at
     */
    record State(boolean configured, String lastCheck, int considered, int queued, int failed) {
    }

    State state(Dates dates) {
        return runs.page(0, 1).items().stream().findFirst().map(run -> state(run, dates))
                .orElse(new State(host.isPresent(), null, 0, 0, 0));
    }

    private State state(CheckRun last, Dates dates) {
        return new State(host.isPresent(), dates.moment(last.startedAt(), clock.getZone()), last.considered(), last.queued(),
                last.failed());
    }
}
