package org.calends.feed.content;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.calends.account.person.AccountChanged;
import org.calends.feed.format.FeedSettings;
import org.calends.feed.format.TeamFeedChanged;
import org.calends.subscription.wish.SubscriptionChanged;

/**
 * Counts what was committed on this replica that could show in a feed. Who remembers the number knows without the database
 * whether what was read since is still so, as far as this replica goes; the others' changes show after
 * {@link FeedSettings#trust()}.
 */
@ApplicationScoped
public class CommitCounter {

    private final AtomicLong number = new AtomicLong();

    public long number() {
        return number.get();
    }

    void happened() {
        number.incrementAndGet();
    }

    void subscription(@Observes(during = TransactionPhase.AFTER_COMPLETION) SubscriptionChanged event) {
        happened();
    }

    void account(@Observes(during = TransactionPhase.AFTER_COMPLETION) AccountChanged event) {
        happened();
    }

    void team(@Observes(during = TransactionPhase.AFTER_COMPLETION) TeamFeedChanged event) {
        happened();
    }
}
