package org.calends.reminder;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/** The one door to the addresses that are muted because mails came back. */
@ApplicationScoped
public class DeadAddresses {

    private final Clock clock;
    private final Event<AddressDied> died;

    DeadAddresses(Clock clock, Event<AddressDied> died) {
        this.clock = clock;
        this.died = died;
    }

    /**
     * Announced once in a transaction: somebody is not reached any more, which must not pass in silence.
     *
     * @param reason what the mail server said
     */
    public record AddressDied(String email, String reason) {
    }

    /** Mutes the address; harmless when repeated. */
    @Transactional
    public void note(String email, String reason) {
        if (!isDead(email)) {
            new DeadAddress(key(email), String.valueOf(reason), clock.instant()).persist();
            died.fire(new AddressDied(email, reason));
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
