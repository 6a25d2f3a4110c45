package org.calends.reminder;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The one door to the addresses that are muted because mails came back. */
@ApplicationScoped
public class DeadAddresses {

    private final Clock clock;

    DeadAddresses(Clock clock) {
        this.clock = clock;
    }

    /**
     * Mutes the address; harmless when repeated.
     *
     * @param reason what the mail server said
     */
    @Transactional
    public void note(String email, String reason) {
        if (!isDead(email)) {
            new DeadAddress(key(email), String.valueOf(reason), clock.instant()).persist();
        }
    }

    @Transactional
    public boolean isDead(String email) {
        return DeadAddress.findById(key(email)) != null;
    }

    /** @return the latest first */
    @Transactional
    public List<DeadAddress> all() {
        return DeadAddress.list("order by since desc, email");
    }

    /**
     * Sends there again from now on.
     *
     * @return whether it was muted
     */
    @Transactional
    public boolean revive(String email) {
        return DeadAddress.deleteById(key(email));
    }

    private static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
