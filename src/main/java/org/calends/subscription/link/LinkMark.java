package org.calends.subscription.link;

import java.util.Optional;
import java.util.UUID;

import org.calends.subscription.wish.Subscription;

/**
 * What a link in a mail names: a subscription, and how often its links have been called in before.
 *
 * @param series 0 for one whose links never had to die
 */
public record LinkMark(UUID id, int series) {

    public static LinkMark of(Subscription subscription) {
        return new LinkMark(subscription.id(), subscription.linkSeries());
    }

    /** @return the text that is sealed; the first series has none of its own, so that mails of long ago still work */
    public String text() {
        return series == 0 ? id.toString() : id + " " + series;
    }

    /** @return empty for a text that is none of ours */
    public static Optional<LinkMark> read(String text) {
        String[] parts = text.split(" ");
        try {
            return Optional.of(new LinkMark(UUID.fromString(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : 0));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** @return whether the link still opens this subscription */
    public boolean opens(Subscription subscription) {
        return id.equals(subscription.id()) && series == subscription.linkSeries();
    }
}
