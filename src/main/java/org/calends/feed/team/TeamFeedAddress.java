package org.calends.feed.team;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.calends.feed.format.FeedTopic;
import org.calends.subscription.wish.FeedSecret;
import org.calends.visibility.VisibleRows;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One secret address of a team's feed, handed out by someone for some use; taken away without touching the others. */
@Entity
@Filter(name = VisibleRows.FILTER, condition = VisibleRows.BY_FEED, deduceAliasInjectionPoints = false)
class TeamFeedAddress extends PanacheEntityBase {

    /** Writing it for every request would make each read a write. */
    private static final Duration LAST_USE_STEP = Duration.ofHours(1);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "feed_id")
    private TeamFeed feed;

    private String name;
    private String secretHash;
    private String createdBy;
    private Instant createdAt;
    private Instant lastUsedAt;

    protected TeamFeedAddress() {
    }

    TeamFeedAddress(TeamFeed feed, String name, FeedSecret secret, String createdBy, Instant now) {
        this.feed = feed;
        this.name = name.strip();
        this.secretHash = secret.hash();
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    void rotate(FeedSecret secret) {
        secretHash = secret.hash();
        lastUsedAt = null;
    }

    void used(Instant now) {
        if (lastUsedAt == null || lastUsedAt.plus(LAST_USE_STEP).isBefore(now)) {
            lastUsedAt = now;
        }
    }

    FeedTopic topic() {
        return feed.topic(id);
    }

    UUID feedId() {
        return feed.id();
    }

    /** @param feedUrl null but where it was just made */
    TeamFeedView.AddressView view(String feedUrl) {
        return new TeamFeedView.AddressView(id, name, feedUrl, createdBy, createdAt, lastUsedAt);
    }
}
