package org.calends.feed.content;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * When the bytes of a feed last became others. Kept apart from the obligations because a deletion, another filter or the end of
 * a withdrawn one's sixty days changes a feed too, and the newest {@code updatedAt} in it can then even go back.
 */
@Entity
@Table(name = "feed_stamp")
public class FeedStamp extends PanacheEntityBase {

    /** One variant of one subscription's feed. */
    @Embeddable
    public record Id(@Column(name = "subscription_id") UUID subscription, String variant) implements Serializable {
    }

    @EmbeddedId
    private Id id;
    private String etag;
    private Instant changedAt;

    protected FeedStamp() {
    }

    public FeedStamp(Id id, String etag, Instant now) {
        this.id = id;
        this.etag = etag;
        this.changedAt = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Always a later second than before, since clients that only compare dates would otherwise miss a quick second change. */
    public void becomes(String newEtag, Instant now) {
        if (!etag.equals(newEtag)) {
            Instant next = changedAt.plusSeconds(1);
            etag = newEtag;
            changedAt = now.isAfter(next) ? now.truncatedTo(ChronoUnit.SECONDS) : next;
        }
    }

    public Instant changedAt() {
        return changedAt;
    }
}
