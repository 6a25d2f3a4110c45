package org.calends.account.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.person.Account;
import org.calends.account.person.PageSession;
import org.calends.account.person.ProviderSession;
import org.calends.account.person.Secrets;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;

/** Sessions that began at a provider of single sign-on: they are as all others, and end from there as well. */
@ApplicationScoped
public class ProviderSessions {

    private final Clock clock;
    private final Sessions sessions;
    private final SecurityLog log;
    private final Duration length;

    ProviderSessions(Clock clock, SessionSettings settings, Sessions sessions, SecurityLog log) {
        this.clock = clock;
        this.sessions = sessions;
        this.log = log;
        this.length = settings.length();
    }

    /**
     * @param provider where somebody signed in a moment ago
     * @param provenAt when the person said there who it is
     * @return the new session's secret; empty when the account ended meanwhile
     */
    @Transactional
    public Optional<String> begin(Account account, String browser, ProviderSession provider, Instant provenAt) {
        Instant now = clock.instant();
        PageSession.delete("expiresAt <= ?1", now);
        return Account.<Account> findByIdOptional(account.id()).filter(Account::isActive).map(found -> {
            String secret = Secrets.make();
            new PageSession(found, Secrets.hash(secret), now, now.plus(length), browser, provider, provenAt).persist();
            return secret;
        });
    }

    /** @return where somebody signed in for the session that this secret opens */
    @Transactional
    public Optional<ProviderSession> providerOf(String secret) {
        return sessions.by(secret).map(PageSession::provider);
    }

    /**
     * A provider says that somebody signed out there (OpenID Connect Back-Channel Logout 1.0, 2.7).
     *
     * @param ended its session; without a {@code sid} all sessions of that person, without a subject that one session
     * @return how many of ours ended
     */
    @Transactional
    public long end(ProviderSession ended) {
        List<PageSession> found = ended.sid() == null
                ? PageSession.list("provider.issuer = ?1 and provider.subject = ?2", ended.issuer(), ended.subject())
                : PageSession.<PageSession> list("provider.issuer = ?1 and provider.sid = ?2", ended.issuer(), ended.sid())
                        .stream().filter(session -> session.provider().isOf(ended.subject())).toList();
        found.forEach(session -> {
            log.done(SecurityEventKind.SESSION_ENDED, session.account().username(), "by the provider of single sign-on");
            session.delete();
        });
        return found.size();
    }
}
