package org.calends.account.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.person.Account;
import org.calends.account.person.PageSession;
import org.calends.account.person.Secrets;

/**
 * The one door to sessions of browsers. They live in the database: every replica knows them, a new one begins at each
 * sign-in, and none outlives sign-out, a new password or the end of its account.
 */
@ApplicationScoped
public class Sessions {

    private final Clock clock;
    private final Duration length;

    Sessions(Clock clock, SessionSettings settings) {
        this.clock = clock;
        this.length = settings.length();
    }

    /**
     * @param account whose password was right a moment ago
     * @return the new session's secret; empty when the account ended meanwhile, or its password is another one
     */
    @Transactional
    public Optional<String> begin(Account account) {
        PageSession.delete("expiresAt <= ?1", clock.instant());
        return Account.<Account> findByIdOptional(account.id())
                .filter(now -> now.isActive() && now.passwordHash().equals(account.passwordHash()))
                .map(this::started);
    }

    private String started(Account account) {
        String secret = Secrets.make();
        Instant now = clock.instant();
        new PageSession(account, Secrets.hash(secret), now, now.plus(length)).persist();
        return secret;
    }

    /** Signs out. Harmless when there is no such session. */
    @Transactional
    public void end(String secret) {
        PageSession.delete("secretHash", Secrets.hash(secret));
    }

    /** @return the account that is signed in with this secret */
    @Transactional
    Optional<Account> accountOf(String secret) {
        return PageSession.<PageSession> find("from PageSession s join fetch s.account where s.secretHash = ?1",
                Secrets.hash(secret)).firstResultOptional()
                .filter(session -> session.opensTheDoor(clock.instant())).map(PageSession::account);
    }

    /** @return how long a session lasts from its beginning */
    public Duration length() {
        return length;
    }
}
