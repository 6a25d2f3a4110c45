package org.calends.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Subscriptions that wait for the owner of the address to say yes. Nothing is sent to such an address but the mail that asks,
 * and that not more than a few times a day, whoever asks how often.
 */
@ApplicationScoped
public class Requests {

    private static final String ACTOR = "self-service";
    private static final int MOST_A_DAY = 3;
    private static final Duration DAY = Duration.ofDays(1);
    /** Whoever took a mail to write and died with it keeps it from being written for this long. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Clock clock;
    private final Subscriptions subscriptions;

    Requests(Clock clock, Subscriptions subscriptions) {
        this.clock = clock;
        this.subscriptions = subscriptions;
    }

    /** Answers nothing, so that nobody learns which addresses are known. Asking for the same twice is asking once. */
    @Transactional
    void ask(SubscriptionDraft draft) {
        forgetUnanswered();
        List<Subscription> lately = Subscription.list("lower(email) = lower(?1) and createdBy = ?2 and createdAt > ?3",
                draft.email(), ACTOR, clock.instant().minus(DAY));
        boolean same = lately.stream().anyMatch(each -> each.filter().equals(draft.filter())
                && each.delivery() == draft.delivery() && each.locale().toLanguageTag().equals(draft.locale()));
        if (!same && lately.size() < MOST_A_DAY) {
            subscriptions.open(draft, SubscriptionStatus.PENDING, ACTOR);
        }
    }

    /** Addresses that never answered are nobody's business to keep. */
    private void forgetUnanswered() {
        Subscription.delete("standing.status = ?1 and createdBy = ?2 and createdAt < ?3", SubscriptionStatus.PENDING, ACTOR,
                clock.instant().minus(Subscription.TIME_TO_CONFIRM));
    }

    /**
     * Hands out one that waits for its mail, the longest waiting first, to one process only.
     *
     * @return empty when none waits
     */
    @Transactional
    public Optional<Subscription> next() {
        Instant now = clock.instant();
        List<Subscription> waiting = Subscription.<Subscription> find(
                "confirmationNextAt <= ?1 and standing.status = ?2 and createdAt > ?3 order by confirmationNextAt, id", now,
                SubscriptionStatus.PENDING, now.minus(Subscription.TIME_TO_CONFIRM)).page(0, 1).list();
        return waiting.stream().filter(each -> Subscription.update(
                "confirmationNextAt = ?1 where id = ?2 and confirmationNextAt <= ?3", now.plus(LEASE), each.id(), now) > 0)
                .findFirst();
    }

    /** The mail server has the mail, or will never take it. */
    @Transactional
    public void written(Subscription subscription) {
        Subscription.update("confirmationNextAt = null where id = ?1", subscription.id());
    }
}
