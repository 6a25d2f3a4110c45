package org.calends.account.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Singleton;

import org.calends.account.person.Account;
import org.calends.account.person.Secrets;

import io.vertx.core.http.HttpServerRequest;

/**
 * Knows browsers again in which somebody signed in to an account before (a "device cookie"). That proves nothing but this,
 * and opens nothing: it only keeps other people's guesses apart. The cookie is signed under the account's password hash,
 * which never leaves the database, so every replica can read it and a new password makes it worthless.
 */
@Singleton
public class KnownDevices {

    private static final String COOKIE = "calends-device";
    private static final Duration KEPT = Duration.ofDays(180);

    private final Clock clock;
    private final HostCookies cookies;

    KnownDevices(Clock clock, HostCookies cookies) {
        this.clock = clock;
        this.cookies = cookies;
    }

    /** Called when somebody signed in. */
    public void remember(HttpServerRequest request, Account account) {
        cookies.write(request, COOKIE, make(account.username(), account.passwordHash()), KEPT);
    }

    /** @return what the browser shows, or null */
    String shown(HttpServerRequest request) {
        return cookies.read(request, COOKIE);
    }

    String make(String username, String passwordHash) {
        String content = Secrets.make() + "." + clock.instant().getEpochSecond();
        return content + "." + mac(username, passwordHash, content);
    }

    /** @return the device, when it is one in which this account signed in with its present password, not too long ago */
    Optional<String> known(String shown, String username, String passwordHash) {
        String[] parts = shown == null ? new String[0] : shown.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        byte[] expected = mac(username, passwordHash, parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8);
        boolean ours = MessageDigest.isEqual(expected, parts[2].getBytes(StandardCharsets.UTF_8));
        return ours && isFresh(parts[1]) ? Optional.of(parts[0]) : Optional.empty();
    }

    private boolean isFresh(String seconds) {
        try {
            return clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(seconds)).plus(KEPT));
        } catch (NumberFormatException | DateTimeException | ArithmeticException unreadable) {
            return false;
        }
    }

    private static String mac(String username, String passwordHash, String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(passwordHash.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] bits = mac.doFinal(("device " + username + " " + content).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
