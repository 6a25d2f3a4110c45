package org.calends.subscription.limit;

import java.net.IDN;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.calends.account.person.ConfirmationAsked;

import io.quarkus.hibernate.orm.panache.Panache;

/**
 * How many mails that ask for a confirmation may be ordered: for one address, and for all together, through whichever door and
 * by whomever. Counted in the database, so that it holds over replicas and restarts, and whether or not an address is known.
 */
@ApplicationScoped
public class ConfirmationLimit {

    static final Duration DAY = Duration.ofDays(1);
    static final Duration HOUR = Duration.ofHours(1);

    private static final String MY_TURN = "select id from confirmation_turn where id = 1 for update";
    private static final String WITHIN = "orderedAt > ?1 and orderedAt <= ?2";
    private static final String FOR_ONE = WITHIN + " and recipient = ?3";

    private final Clock clock;
    private final SubscribeSettings settings;

    ConfirmationLimit(Clock clock, SubscribeSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Counts one more, in the caller's transaction.
     *
     * @return why that is one too many; it is not counted then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<TooOftenException> order(String email) {
        Panache.getSession().createNativeQuery(MY_TURN, Integer.class).getSingleResult();
        Instant now = clock.instant();
        String recipient = key(email);
        ConfirmationOrder.delete("orderedAt <= ?1", now.minus(DAY));
        Optional<TooOftenException> full = full(FOR_ONE, settings.confirmationsPerAddress(), DAY, now,
                TooOftenException.Limit.ADDRESS, recipient)
                .or(() -> full(WITHIN, settings.confirmationsPerHour(), HOUR, now, TooOftenException.Limit.ALL));
        if (full.isEmpty()) {
            new ConfirmationOrder(recipient, now).persist();
        }
        return full;
    }

    /** An account's new address is one more door to a mailbox that may be somebody else's. */
    void follow(@Observes ConfirmationAsked asked) {
        order(asked.address()).ifPresent(full -> {
            throw full;
        });
    }

    /** @param more what the condition asks for beside the window */
    private static Optional<TooOftenException> full(String condition, int most, Duration window, Instant now,
            TooOftenException.Limit limit, Object... more) {
        Object[] parameters = Stream.concat(Stream.of(now.minus(window), now), Stream.of(more)).toArray();
        if (ConfirmationOrder.count(condition, parameters) < most) {
            return Optional.empty();
        }
        Instant free = ConfirmationOrder.<ConfirmationOrder> find(condition + " order by orderedAt desc", parameters)
                .page(Math.max(0, most - 1), 1).firstResultOptional().map(ConfirmationOrder::orderedAt).orElse(now)
                .plus(window);
        return Optional.of(new TooOftenException(limit, Duration.between(now, free)));
    }

    /**
     * @return by which addresses are taken for the same: without what stands after a plus sign (RFC 5233), in small letters,
     *         the domain as DNS writes it (RFC 5891). Dots before the @ count: most mail servers tell them apart.
     */
    static String key(String email) {
        int at = email.lastIndexOf('@');
        String local = email.substring(0, at).toLowerCase(Locale.ROOT);
        int plus = local.indexOf('+');
        String domain = IDN.toASCII(email.substring(at + 1)).toLowerCase(Locale.ROOT);
        return (plus > 0 ? local.substring(0, plus) : local) + "@" + domain;
    }
}
