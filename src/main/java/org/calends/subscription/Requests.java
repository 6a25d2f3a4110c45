package org.calends.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Subscriptions that somebody asked for without signing in. Nothing is sent to an address but one mail that asks its owner to
 * confirm, and that not more often than once an hour, whoever asks.
 */
@ApplicationScoped
public class Requests {

    private static final Duration BETWEEN_MAILS = Duration.ofHours(1);
    private static final String ACTOR = "self-service";

    private final Clock clock;
    private final Subscriptions subscriptions;

    Requests(Clock clock, Subscriptions subscriptions) {
        this.clock = clock;
        this.subscriptions = subscriptions;
    }

    /** Answers nothing, so that nobody learns which addresses are known. */
    @Transactional
    void ask(SubscriptionDraft draft) {
        Instant lately = clock.instant().minus(BETWEEN_MAILS);
        boolean asked = Subscription.count("lower(email) = lower(?1) and status = ?2 and createdBy = ?3 and createdAt > ?4",
                draft.email(), SubscriptionStatus.PENDING, ACTOR, lately) > 0;
        if (!asked) {
            subscriptions.open(draft, SubscriptionStatus.PENDING, ACTOR).subscription().askToConfirm();
        }
    }

    /** @return some that wait for their mail, the longest waiting first */
    @Transactional
    public List<Subscription> toWrite() {
        return Subscription.find("confirmationDue = true and status = ?1 order by createdAt, id", SubscriptionStatus.PENDING)
                .page(0, 20).list();
    }

    @Transactional
    public void written(Subscription subscription) {
        Subscription.update("confirmationDue = false, confirmationSentAt = ?1 where id = ?2", clock.instant(),
                subscription.id());
    }
}
