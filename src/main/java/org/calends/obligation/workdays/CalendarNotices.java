package org.calends.obligation.workdays;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityRelevant;
import org.calends.background.Bulkheads;
import org.calends.workday.count.WorkingDayCalendars;
import org.calends.workday.notice.Notice;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/**
 * The one door to the working-day notices that administrators load. They hold at once, without a restart; other replicas see
 * them within a minute.
 */
@ApplicationScoped
class CalendarNotices {

    private final Clock clock;
    private final WorkingDayCalendars calendars;
    private final Bulkheads threads;
    private final Map<String, Instant> announced = new HashMap<>();

    CalendarNotices(Clock clock, WorkingDayCalendars calendars, Bulkheads threads) {
        this.threads = threads;
        this.clock = clock;
        this.calendars = calendars;
    }

    void start(@Observes StartupEvent start) {
        refresh();
    }

    @Scheduled(identity = "notices", every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    CompletionStage<Void> wake() {
        return threads.timers().run(this::refresh);
    }

    @Transactional
    synchronized void refresh() {
        List<CalendarNotice> present = CalendarNotice.listAll();
        List<String> gone = announced.keySet().stream()
                .filter(id -> present.stream().noneMatch(notice -> notice.id().equals(id))).toList();
        gone.forEach(this::silence);
        present.stream().filter(notice -> !notice.loadedAt().equals(announced.get(notice.id()))).forEach(this::announce);
    }

    @Transactional
    List<CalendarNotice> of(String calendar) {
        return CalendarNotice.list("calendar = ?1 order by id", calendar.toUpperCase(Locale.ROOT));
    }

    /** Adds the notice or replaces the one of the same id. Text that cannot be read changes nothing. */
    @Transactional
    @SecurityRelevant(SecurityEventKind.WORKING_DAYS_CHANGED)
    synchronized void load(NoticeDraft draft, String actor) {
        Notice readable = draft.asNotice();
        calendars.requireAnnounceable(draft.calendar());
        CalendarNotice notice = CalendarNotice.findById(readable.id());
        if (notice == null) {
            notice = new CalendarNotice(draft, actor, now());
            notice.persist();
        } else {
            notice.become(draft, actor, now());
        }
        announce(notice);
    }

    /** @return whether there was one */
    @Transactional
    @SecurityRelevant(SecurityEventKind.WORKING_DAYS_CHANGED)
    synchronized boolean withdraw(String calendar, String id) {
        silence(id);
        return CalendarNotice.delete("id = ?1 and calendar = ?2", id, calendar.toUpperCase(Locale.ROOT)) == 1;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void announce(CalendarNotice notice) {
        calendars.announce(notice.asNotice());
        announced.put(notice.id(), notice.loadedAt());
    }

    private void silence(String id) {
        calendars.withdraw(id);
        announced.remove(id);
    }
}
