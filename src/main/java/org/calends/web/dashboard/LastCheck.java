package org.calends.web.dashboard;

import java.time.Clock;

import jakarta.inject.Singleton;

import org.calends.language.WrittenDates;
import org.calends.mail.smtp.MailRoute;
import org.calends.reminder.check.CheckRun;
import org.calends.reminder.check.CheckRuns;
import org.calends.reminder.escalation.Alarms;

/** Whether reminders can go out, and when the check last looked. */
@Singleton
class LastCheck {

    private final Clock clock;
    private final CheckRuns runs;
    private final MailRoute route;
    private final Alarms alarms;

    LastCheck(Clock clock, CheckRuns runs, MailRoute route, Alarms alarms) {
        this.clock = clock;
        this.runs = runs;
        this.route = route;
        this.alarms = alarms;
    }

    /**
     * @param configured whether there is a mail server; until then the ledger keeps the reminders
     * @param lastCheck when the check last began, in words; null before the first
     * @param considered how many obligations it looked at
     * @param alarms how many stand: what administrators must look after
     */
    record State(boolean configured, String lastCheck, int considered, int queued, int failed, long alarms) {
    }

    State state(WrittenDates dates) {
        return runs.page(0, 1).items().stream().findFirst().map(run -> state(run, dates))
                .orElseGet(() -> new State(route.server().isPresent(), null, 0, 0, 0, standing()));
    }

    private State state(CheckRun last, WrittenDates dates) {
        return new State(route.server().isPresent(), dates.moment(last.startedAt(), clock.getZone()), last.considered(),
                last.queued(), last.failed(), standing());
    }

    private long standing() {
        return alarms.page(true, 0, 1).total();
    }
}
