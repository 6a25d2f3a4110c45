package org.calends.feed.answer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.feed.content.ChangeLog;
import org.calends.feed.content.CommitCounter;
import org.calends.feed.content.FeedSnapshot;
import org.calends.feed.content.FeedStamp;
import org.calends.feed.content.FeedText;
import org.calends.feed.content.ShownObligations;
import org.calends.feed.content.VisibleObligationsCache;
import org.calends.feed.format.FeedRequest;
import org.calends.feed.format.FeedSettings;
import org.calends.feed.format.FeedTopic;
import org.calends.feed.format.FeedVariant;
import org.calends.feed.team.TeamFeeds;
import org.calends.obligation.model.Obligation;
import org.calends.subscription.disclosure.Disclosures;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.SubscriptionStatus;
import org.calends.subscription.wish.Subscriptions;
import org.calends.visibility.Visibility;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** The one door to feeds: finds what is behind a secret address and gives its text, put together only when needed. */
@ApplicationScoped
class Feeds {

    private final Clock clock;
    private final Subscriptions subscriptions;
    private final TeamFeeds teams;
    private final Disclosures disclosures;
    private final VisibleObligationsCache visibleObligationsCache;
    private final ShownObligations shown;
    private final ChangeLog changeLog;
    private final CommitCounter commitCounter;
    private final FeedText text;
    private final FeedSettings settings;
    private final Cache<FeedRequest, Built> cache;

    Feeds(Clock clock, Subscriptions subscriptions, TeamFeeds teams, Disclosures disclosures,
            VisibleObligationsCache visibleObligationsCache,
            ShownObligations shown, ChangeLog changeLog,
            CommitCounter commitCounter, FeedText text, FeedSettings settings) {
        this.clock = clock;
        this.subscriptions = subscriptions;
        this.teams = teams;
        this.disclosures = disclosures;
        this.visibleObligationsCache = visibleObligationsCache;
        this.shown = shown;
        this.changeLog = changeLog;
        this.commitCounter = commitCounter;
        this.text = text;
        this.settings = settings;
        this.cache = Caffeine.newBuilder().maximumWeight(settings.feedCacheBytes())
                .weigher((FeedRequest key, Built built) -> built.feed().size()).build();
    }

    /** What a feed was built from: the same again gives the same bytes. */
    private record Basis(FeedTopic topic, long change, LocalDate today) {
    }

    /**
     * @param contents identifiers and versions of what it shows
     * @param seen the number of the last change on this replica before the database was asked
     * @param seenAt when that was
     */
    private record Built(Basis basis, FeedSnapshot contents, Feed feed, long seen, Instant seenAt) {

        Built seenAgain(Basis again, long number, Instant at) {
            return new Built(again, contents, feed, number, at);
        }
    }

    /** @return the feed, when it was asked for a moment ago and nothing has changed on this replica since */
    Optional<Feed> known(FeedRequest feedRequest) {
        Built built = cache.getIfPresent(feedRequest);
        if (built == null || built.seen() != commitCounter.number()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        boolean fresh = !now.isBefore(built.seenAt()) && now.isBefore(built.seenAt().plus(settings.trust()));
        return fresh ? Optional.of(built.feed()) : Optional.empty();
    }

    /** @return the feed at this secret address; empty when there is none, and never why */
    @Transactional
    Optional<Feed> at(FeedRequest feedRequest) {
        long seen = commitCounter.number();
        return Visibility.EVERYTHING.during(() -> topic(feedRequest.secret()))
                .map(topic -> Visibility.ofTeam(topic.team()).during(() -> feed(feedRequest, topic, seen)));
    }

    private Optional<FeedTopic> topic(String secret) {
        Optional<Subscription> subscription = subscriptions.byFeedSecret(secret)
                .filter(found -> found.status() != SubscriptionStatus.PENDING && found.uses(Channel.FEED));
        subscription.ifPresent(subscriptions::noteFeedUse);
        return subscription.map(this::topic).or(() -> teams.bySecret(secret));
    }

    private FeedTopic topic(Subscription subscription) {
        return FeedTopic.of(subscription, !disclosures.about(subscription).isTrusted(subscription));
    }

    private Feed feed(FeedRequest feedRequest, FeedTopic topic, long seen) {
        Instant now = clock.instant();
        FeedVariant variant = feedRequest.variant(topic.locale(), topic.detail());
        Basis basis = new Basis(topic, changeLog.last(), shown.today());
        Built built = cache.getIfPresent(feedRequest);
        built = built != null && built.basis().equals(basis) ? built.seenAgain(basis, seen, now)
                : build(feedRequest, variant, basis, built, seen, now);
        cache.put(feedRequest, built);
        return built.feed();
    }

    /** Most changes concern others' feeds: those stay as they are. */
    private Built build(FeedRequest feedRequest, FeedVariant variant, Basis basis, Built before, long seen, Instant now) {
        FeedTopic topic = basis.topic();
        Predicate<Obligation> wish = shown.wish(topic.filter());
        List<Obligation> list = of(topic, variant)
                .filter(each -> shown.shows(each, wish, variant.type()))
                .filter(each -> !topic.forStranger() || disclosures.strangersMaySee(each, topic.filter())).toList();
        FeedSnapshot feedSnapshot = FeedSnapshot.of(list);
        if (before != null && before.basis().topic().equals(topic) && before.contents().equals(feedSnapshot)) {
            return before.seenAgain(basis, seen, now);
        }
        byte[] bytes = text.of(topic, feedRequest.secret(), variant, list);
        String hash = Feed.hash(bytes);
        Feed feed = new Feed(feedRequest.form(), bytes, hash, stamp(topic, variant, hash, now));
        return new Built(basis, feedSnapshot, feed, seen, now);
    }

    private Stream<Obligation> of(FeedTopic topic, FeedVariant variant) {
        return topic.team() == null ? visibleObligationsCache.all().stream()
                : shown.list(topic.filter(), variant.type()).stream().filter(each -> topic.team().equals(each.team()));
    }

    private static Instant stamp(FeedTopic topic, FeedVariant variant, String hash, Instant now) {
        FeedStamp.Id key = new FeedStamp.Id(topic.id(), variant.name());
        FeedStamp stamp = FeedStamp.findById(key);
        if (stamp == null) {
            stamp = new FeedStamp(key, hash, now);
            stamp.persist();
        }
        stamp.becomes(hash, now);
        return stamp.changedAt();
    }
}
