package org.calends.account.sso;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;

import org.calends.account.guess.SecretGuesses;
import org.calends.account.guess.TooManyGuessesException;
import org.calends.account.person.Account;
import org.calends.account.person.ProviderSession;
import org.calends.account.signin.ProviderSessions;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;
import org.calends.input.ConflictException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.vertx.ext.web.RoutingContext;

/**
 * Sends people to a provider, and gives those who come back a session of ours: it lasts, is listed and ends as any other.
 * What fails is counted by the network that it came from, as wrong keys are.
 */
@ApplicationScoped
public class SsoSignIn {

    private static final Logger LOG = Logger.getLogger(SsoSignIn.class);

    private final SsoProviders providers;
    private final OpenIdClient client;
    private final SsoTokens tokens;
    private final SsoAccounts accounts;
    private final ProviderSessions sessions;
    private final SecretGuesses guesses;
    private final SecurityLog log;
    private final Provider<URI> baseUrl;

    SsoSignIn(SsoProviders providers, OpenIdClient client, SsoTokens tokens, SsoAccounts accounts, ProviderSessions sessions,
            SecretGuesses guesses, SecurityLog log, @ConfigProperty(name = "calends.base-url") Provider<URI> baseUrl) {
        this.providers = providers;
        this.client = client;
        this.tokens = tokens;
        this.accounts = accounts;
        this.sessions = sessions;
        this.guesses = guesses;
        this.log = log;
        this.baseUrl = baseUrl;
    }

    /** @param address at the provider */
    public record Way(URI address, SsoAttempt attempt) {
    }

    /**
     * @param to the page that was asked for, or null
     * @param again whether the person is to say once more who it is
     * @return empty when the provider does not answer
     */
    public Optional<Way> begin(SsoProvider provider, String to, boolean again) {
        SsoAttempt attempt = SsoAttempt.begin(provider.name(), to, again);
        try {
            return Optional.of(new Way(client.authorization(provider, attempt, back(provider)), attempt));
        } catch (SsoFailedException away) {
            LOG.warn(away.getMessage());
            return Optional.empty();
        }
    }

    private URI back(SsoProvider provider) {
        return URI.create(baseUrl.get() + "/login/sso/" + provider.name() + "/callback");
    }

    /**
     * How a sign-in ended.
     *
     * @param secret of the session that has begun; null when none has
     * @param refusal why not, or null
     * @param to the page that was asked for at first, or null
     */
    public record Arrival(String secret, Account account, SsoRefusal refusal, String to) {
    }

    /**
     * @param carried what the browser carries
     * @param query with which it came back
     * @throws TooManyGuessesException when too much failed from there
     */
    public Arrival complete(SsoProvider provider, String carried, String query, String browser, RoutingContext http) {
        Optional<SsoAttempt> attempt = SsoAttempt.of(carried).filter(found -> found.provider().equals(provider.name()));
        String to = attempt.map(SsoAttempt::to).orElse(null);
        try {
            SsoAttempt present = attempt.orElseThrow(() -> new SsoFailedException("Nobody asked " + provider.name()));
            URI back = back(provider);
            SsoClaims claims = client.claims(provider, present, back, URI.create(back + "?" + query));
            return decided(accounts.decide(provider, claims), claims, to, browser, http);
        } catch (SsoFailedException | IllegalArgumentException failed) {
            LOG.warn(failed.getMessage());
            guesses.wrong(http, SecurityEventKind.SSO_SIGN_IN);
            return new Arrival(null, null, SsoRefusal.FAILED, to);
        } catch (ConflictException lastAdministrator) {
            return refused(new SsoDecision(null, SsoRefusal.NO_ROLE), to, http);
        }
    }

    private Arrival decided(SsoDecision decision, SsoClaims claims, String to, String browser, RoutingContext http) {
        if (decision.refusal() != null) {
            return refused(decision, to, http);
        }
        ProviderSession there = new ProviderSession(claims.issuer(), claims.subject(), claims.sid());
        return sessions.begin(decision.account(), browser, there, claims.authenticatedAt().orElse(Instant.EPOCH))
                .map(secret -> {
                    log.doneBy(decision.account().username(), http, SecurityEventKind.SSO_SIGN_IN);
                    return new Arrival(secret, decision.account(), null, to);
                }).orElseGet(() -> refused(new SsoDecision(decision.account(), SsoRefusal.FAILED), to, http));
    }

    private Arrival refused(SsoDecision decision, String to, RoutingContext http) {
        log.failedAs(decision.account() == null ? null : decision.account().username(), decision.refusal().name(), http,
                SecurityEventKind.SSO_SIGN_IN);
        return new Arrival(null, decision.account(), decision.refusal(), to);
    }

    /** @return where the session of this secret began, for who has to say there once more who it is */
    public Optional<SsoProvider> providerOf(String secret) {
        return secret == null ? Optional.empty()
                : sessions.providerOf(secret).flatMap(there -> providers.at(there.issuer()));
    }

    /** @return whether the provider has said so; then the sessions that began there are over */
    public boolean signOut(SsoProvider provider, String logoutToken) {
        try {
            sessions.end(tokens.ended(provider, logoutToken));
            return true;
        } catch (SsoFailedException unbelievable) {
            LOG.warn(unbelievable.getMessage());
            return false;
        }
    }
}
