package org.calends.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;

import org.calends.audit.SecurityEventKind.Outcome;
import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;

/**
 * The one door to the security log. What succeeded is written in the transaction that did it, so that neither is without the
 * other. What failed is counted in memory and written soon after ({@link SecurityLogKeeping}): it never makes an answer wait or
 * fail. Both go to the log category {@code org.calends.security} as well, one line each, for whoever collects those.
 */
@ApplicationScoped
public class SecurityLog {

    private static final Logger LINES = Logger.getLogger("org.calends.security");

    private final Clock clock;
    private final Callers callers;
    private final Failures failures;
    private final Event<Written> announcements;

    SecurityLog(Clock clock, Callers callers, Failures failures, Event<Written> announcements) {
        this.clock = clock;
        this.callers = callers;
        this.failures = failures;
        this.announcements = announcements;
    }

    record Written(SecurityEvent event) {
    }

    /** Whoever makes the present request did this. */
    @Transactional
    public void done(SecurityEventKind kind, String subject, String detail) {
        done(kind, callers.present(), subject, detail);
    }

    /** @param who by a username that is known, as at a sign-in, when the request itself has no name yet */
    @Transactional
    public void doneBy(String who, RoutingContext request, SecurityEventKind kind) {
        done(kind, callers.of(request).named(who), who, null);
    }

    private void done(SecurityEventKind kind, Caller caller, String subject, String detail) {
        SecurityEvent event = new SecurityEvent(clock.instant(), kind, Outcome.SUCCESS, caller, subject, detail, 1);
        event.persist();
        announcements.fire(new Written(event));
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) Written written) {
        LINES.info(written.event().line());
    }

    /** Whoever makes the present request was refused this. */
    public void failed(SecurityEventKind kind, String subject, String detail) {
        failed(kind, callers.present(), subject, detail);
    }

    /** @param account that somebody tried to be, if it is one that exists; else null, for what was typed may be a secret */
    public void failedAs(String account, RoutingContext request, SecurityEventKind kind) {
        failedAs(account, null, request, kind);
    }

    /** @param detail never what was typed */
    public void failedAs(String account, String detail, RoutingContext request, SecurityEventKind kind) {
        failed(kind, callers.of(request).named(null), account, detail);
    }

    /** Whoever made this request, which was answered already, was refused. */
    public void failed(SecurityEventKind kind, RoutingContext request, String subject) {
        failed(kind, callers.of(request), subject, null);
    }

    private void failed(SecurityEventKind kind, Caller caller, String subject, String detail) {
        if (failures.add(kind, caller, subject, detail)) {
            LINES.warn(new SecurityEvent(clock.instant(), kind, Outcome.FAILURE, caller, subject, detail, 1).line());
        }
    }

    /** Writes down what failed since the last time. While the database is away it goes on waiting. */
    public void settle() {
        List<SecurityEvent> taken = failures.take();
        try {
            QuarkusTransaction.requiringNew().run(() -> taken.forEach(event -> event.persist()));
        } catch (RuntimeException unwritten) {
            failures.restore(taken);
            LINES.warnf("The database does not take the security log now: %s", unwritten.toString());
            return;
        }
        taken.stream().filter(event -> event.times() > 1).forEach(event -> LINES.warn(event.line()));
    }

    /** @return how many were deleted */
    @Transactional
    long forget(Instant before) {
        return SecurityEvent.delete("happenedAt < ?1", before);
    }
}
