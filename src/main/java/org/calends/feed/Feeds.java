package org.calends.feed;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.obligation.Obligation;
import org.calends.subscription.Channel;
import org.calends.subscription.Subscription;
import org.calends.subscription.SubscriptionStatus;
import org.calends.subscription.Subscriptions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** The one door to feeds: finds the subscription behind a secret address and gives its calendar, rendered only when needed. */
@ApplicationScoped
public class Feeds {

    private final Clock clock;
    private final Subscriptions subscriptions;
    private final ShownObligations obligations;
    private final Changes changes;
    private final FeedText text;
    private final Cache<FeedStamp.Id, Built> cache;

    Feeds(Clock clock, Subscriptions subscriptions, ShownObligations obligations, Changes changes, FeedText text,
            FeedSettings settings) {
        this.clock = clock;
        this.subscriptions = subscriptions;
        this.obligations = obligations;
        this.changes = changes;
        this.text = text;
        this.cache = Caffeine.newBuilder().maximumWeight(settings.feedCacheBytes())
                .weigher((FeedStamp.Id key, Built built) -> built.feed().size()).build();
    }

    /** What a feed was built from: the same again gives the same bytes. */
    private record Basis(int subscriptionVersion, long change, LocalDate today) {
    }

    private record Built(Basis basis, Feed feed) {
    }

    /**
     * @param variant makes the variant for the subscription's own language
     * @return the feed at this secret address; empty when there is none, and never why
     */
    @Transactional
    Optional<Feed> at(String secret, Request variant) {
        Optional<Subscription> subscription = subscriptions.byFeedSecret(secret)
                .filter(found -> found.status() != SubscriptionStatus.PENDING && found.uses(Channel.FEED));
        subscription.ifPresent(found -> subscriptions.noteFeedUse(found));
        return subscription.map(found -> feed(found, secret, variant.forSubscription(found)));
    }

    /** What a client asked for, before it is known whose feed it is. */
    interface Request {

        FeedVariant forSubscription(Subscription subscription);
    }

    private Feed feed(Subscription subscription, String secret, FeedVariant variant) {
        Instant now = clock.instant();
        Basis basis = new Basis(subscription.version(), changes.last(), obligations.today());
        FeedStamp.Id key = new FeedStamp.Id(subscription.id(), variant.name());
        Built built = cache.getIfPresent(key);
        if (built == null || !built.basis().equals(basis)) {
            built = new Built(basis, build(key, subscription, secret, variant, now));
            cache.put(key, built);
        }
        return built.feed();
    }

    private Feed build(FeedStamp.Id key, Subscription subscription, String secret, FeedVariant variant, Instant now) {
        List<Obligation> shown = obligations.list(subscription.filter(), variant.type());
        byte[] bytes = text.of(subscription, secret, variant, shown);
        return Feed.of(bytes, stamp(key, Feed.hash(bytes), now));
    }

    private Instant stamp(FeedStamp.Id key, String hash, Instant now) {
        FeedStamp stamp = FeedStamp.findById(key);
        if (stamp == null) {
            stamp = new FeedStamp(key, hash, now);
            stamp.persist();
        }
        stamp.becomes(hash, now);
        return stamp.changedAt();
    }

}
