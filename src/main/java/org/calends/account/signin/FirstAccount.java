package org.calends.account.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.calends.account.guess.SecretGuesses;
import org.calends.account.guess.TooManyGuessesException;
import org.calends.account.person.AccountDraft;
import org.calends.account.person.AccountSettings;
import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.RoutingContext;

/**
 * Makes {@code admin} while no account exists: with the configured password, or through a set-up address that is printed once
 * and dies with its first use. There is no default password.
 */
@Singleton
public class FirstAccount {

    private static final Logger LOG = Logger.getLogger(FirstAccount.class);
    private static final String NAME = "admin";

    private final Accounts accounts;
    private final AccountSettings settings;
    private final SecretGuesses guesses;
    private final SecurityLog log;
    private final String baseUrl;
    private final boolean listens;
    /** Not the log, which may be kept, sent elsewhere and read by many. */
    private final PrintStream console = System.out;
    private volatile String secret;

    FirstAccount(Accounts accounts, AccountSettings settings, SecretGuesses guesses, SecurityLog log,
            @ConfigProperty(name = "calends.base-url") String baseUrl,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean listens) {
        this.accounts = accounts;
        this.settings = settings;
        this.guesses = guesses;
        this.log = log;
        this.baseUrl = baseUrl;
        this.listens = listens;
    }

    void prepare(@Observes StartupEvent start) {
        if (!accounts.isEmpty()) {
            return;
        }
        settings.password().ifPresentOrElse(password -> accounts.openConfigured(draft(password)), this::offerSetUpIfAsked);
    }

    /** A command that ends soon answers at no address. */
    private void offerSetUpIfAsked() {
        if (listens) {
            offerSetUp();
        }
    }

    private void offerSetUp() {
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        secret = HexFormat.of().formatHex(bits);
        LOG.info("No account exists yet. The address to set one up is printed on the console, once, and stands in no log.");
        console.printf("Choose the administrator's password at %s/setup/%s%n", baseUrl, secret);
    }

    /**
     * @return whether this is the printed secret and nobody has used it yet
     * @throws TooManyGuessesException when it is wrong, as were many from there before
     */
    public boolean isOffered(String candidate, RoutingContext request) {
        String printed = secret;
        if (printed != null && MessageDigest.isEqual(printed.getBytes(UTF_8), candidate.getBytes(UTF_8))) {
            return true;
        }
        guesses.wrong(request, SecurityEventKind.SET_UP);
        return false;
    }

    /**
     * Makes {@code admin} and ends the offer.
     *
     * @throws org.calends.input.InvalidInputException when the password is not good enough
     */
    public void setUp(String password) {
        accounts.open(draft(password));
        secret = null;
        log.done(SecurityEventKind.SET_UP, NAME, null);
    }

    private static AccountDraft draft(String password) {
        return new AccountDraft(NAME, password, "Administrator", null, Role.ADMIN, null, null);
    }
}
