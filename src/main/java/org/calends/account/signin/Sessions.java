package org.calends.account.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.person.Account;
import org.calends.account.person.PageSession;
import org.calends.account.person.Secrets;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;
import org.calends.input.UnknownResourceException;

/**
 * The one door to sessions of browsers. They live in the database: every replica knows them, a new one begins at each
 * sign-in, and none outlives sign-out, a new password or the end of its account.
 */
@ApplicationScoped
public class Sessions {

    /** Writing down each request would make each a write. */
    private static final Duration STEP = Duration.ofMinutes(1);
    /** How long the second factor may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Comparator<PageSession> LATEST_FIRST = Comparator.comparing(PageSession::lastSeenAt)
            .thenComparing(PageSession::startedAt).thenComparing(session -> session.id().toString()).reversed();

    private final Clock clock;
    private final SecurityLog log;
    private final Duration length;
    private final Duration idle;
    private final Duration proof;

    Sessions(Clock clock, SessionSettings settings, SecurityLog log) {
        this.clock = clock;
        this.log = log;
        this.length = settings.length();
        this.idle = settings.idle();
        this.proof = settings.proof();
    }

    /**
     * @param account whose password was right a moment ago
     * @param browser what it calls itself, or null
     * @param awaitsFactor whether it opens nothing before a second factor was right
     * @return the new session's secret; empty when the account ended meanwhile, or its password is another one
     */
    @Transactional
    public Optional<String> begin(Account account, String browser, boolean awaitsFactor) {
        PageSession.delete("expiresAt <= ?1", clock.instant());
        return Account.<Account> findByIdOptional(account.id())
                .filter(now -> now.isActive() && now.passwordHash().equals(account.passwordHash()))
                .map(now -> started(now, browser, awaitsFactor));
    }

    private String started(Account account, String browser, boolean awaitsFactor) {
        String secret = Secrets.make();
        Instant now = clock.instant();
        new PageSession(account, Secrets.hash(secret), now, now.plus(awaitsFactor ? PATIENCE : length), browser,
                awaitsFactor).persist();
        return secret;
    }

    /** @return the account whose password was right in this session, and whose second factor is still to come */
    @Transactional
    public Optional<Account> awaiting(String secret) {
        return awaitingBy(secret).map(PageSession::account);
    }

    private Optional<PageSession> awaitingBy(String secret) {
        return PageSession.<PageSession> find("from PageSession s join fetch s.account where s.secretHash = ?1",
                Secrets.hash(secret)).firstResultOptional().filter(session -> session.awaitsFactor(clock.instant()));
    }

    /** @return the secret of the session that begins now that the second factor was right; empty when it came too late */
    @Transactional
    public Optional<String> complete(String secret) {
        return awaitingBy(secret).map(session -> {
            String other = Secrets.make();
            Instant now = clock.instant();
            session.begin(Secrets.hash(other), now, now.plus(length));
            return other;
        });
    }

    /** Signs out. Harmless when there is no such session. */
    @Transactional
    public void end(String secret) {
        PageSession.delete("secretHash", Secrets.hash(secret));
    }

    /** @return the session that this secret opens, with its account */
    @Transactional
    Optional<PageSession> openedBy(String secret) {
        return by(secret).map(this::seen);
    }

    /** @return the session that this secret opens, without noting that it was seen */
    Optional<PageSession> by(String secret) {
        return PageSession.<PageSession> find("from PageSession s join fetch s.account where s.secretHash = ?1",
                Secrets.hash(secret)).firstResultOptional().filter(session -> session.opensTheDoor(clock.instant(), idle));
    }

    private PageSession seen(PageSession session) {
        Instant now = clock.instant();
        if (!now.isBefore(session.lastSeenAt().plus(STEP))) {
            PageSession.update("lastSeenAt = ?1 where id = ?2", now, session.id());
        }
        return session;
    }

    /**
     * A session as its person sees it.
     *
     * @param browser what it called itself, or null
     * @param present whether it is the one that asks
     */
    public record KnownSession(UUID id, Instant startedAt, Instant lastSeenAt, String browser, boolean present) {
    }

    /**
     * @param secret of the session that asks, or null
     * @return those of this account that still open the door, the one seen last first
     */
    @Transactional
    public List<KnownSession> of(UUID account, String secret) {
        String present = secret == null ? "" : Secrets.hash(secret);
        return PageSession.<PageSession> list("account.id = ?1", account).stream()
                .filter(session -> session.opensTheDoor(clock.instant(), idle))
                .sorted(LATEST_FIRST)
                .map(session -> new KnownSession(session.id(), session.startedAt(), session.lastSeenAt(), session.browser(),
                        session.isOpenedBy(present)))
                .toList();
    }

    /** @throws UnknownResourceException when this account has no such session */
    @Transactional
    public void end(Account account, UUID session) {
        if (PageSession.delete("id = ?1 and account.id = ?2", session, account.id()) == 0) {
            throw new UnknownResourceException("account.session.not-found", session);
        }
        log.done(SecurityEventKind.SESSION_ENDED, account.username(), null);
    }

    /**
     * Signs this person out everywhere else.
     *
     * @param secret of the session that stays, or null
     * @return how many ended
     */
    @Transactional
    public long endOthers(Account account, String secret) {
        long ended = PageSession.delete("account.id = ?1 and secretHash <> ?2", account.id(),
                secret == null ? "" : Secrets.hash(secret));
        if (ended > 0) {
            log.done(SecurityEventKind.SESSION_ENDED, account.username(), ended + " elsewhere");
        }
        return ended;
    }

    /**
     * Gives a session another secret, as when it may do more from now on.
     *
     * @return that secret; empty when the old one opens nothing
     */
    @Transactional
    public Optional<String> renew(String secret) {
        return by(secret).map(session -> {
            String other = Secrets.make();
            session.openBy(Secrets.hash(other));
            return other;
        });
    }

    /** @return whether the password was said in this session not long ago */
    @Transactional
    public boolean isProvenLately(String secret) {
        return by(secret).filter(session -> session.isProven(clock.instant(), proof)).isPresent();
    }

    /** @return the secret under which the session goes on, in which the password was said just now */
    @Transactional
    public Optional<String> prove(String secret) {
        by(secret).ifPresent(session -> session.prove(clock.instant()));
        return renew(secret);
    }

    /** @return until when the session that this secret opens lasts at most, from now; nothing when it opens none */
    @Transactional
    public Duration left(String secret) {
        return by(secret).map(session -> Duration.between(clock.instant(), session.startedAt().plus(length)))
                .orElse(Duration.ZERO);
    }

    /** @return how long a session lasts from its beginning */
    public Duration length() {
        return length;
    }
}
