package org.calends.subscription.selfservice;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.subscription.link.LinkMark;
import org.calends.subscription.link.LinkSigner;
import org.calends.subscription.wish.Subscription;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses in mails at which a subscriber confirms an address, or changes a subscription, without signing in. */
@ApplicationScoped
public class SelfServiceLinks {

    static final String CONFIRM = "confirm";
    static final String PREFERENCES = "preferences";

    private final Clock clock;
    private final LinkSigner linkSigner;
    private final String baseUrl;

    SelfServiceLinks(Clock clock, LinkSigner linkSigner, @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.clock = clock;
        this.linkSigner = linkSigner;
        this.baseUrl = baseUrl;
    }

    /** @return works for a week after somebody asked, and once: what is confirmed is confirmed */
    public String toConfirm(Subscription subscription) {
        int series = subscription.linkSeries();
        return baseUrl + "/" + CONFIRM + "/" + linkSigner.seal(CONFIRM, subscription.id() + " "
                + subscription.confirmableUntil().getEpochSecond() + (series == 0 ? "" : " " + series));
    }

    /** @return does not expire while the address is the same person's: a mail is kept for years */
    public String toPreferences(Subscription subscription) {
        return baseUrl + "/" + PREFERENCES + "/" + linkSigner.seal(PREFERENCES, LinkMark.of(subscription).text());
    }

    /** @return the subscription to be confirmed; empty for a token that is not ours, or is too old */
    Optional<LinkMark> confirmed(String token) {
        return linkSigner.open(CONFIRM, token).map(content -> content.split(" ")).filter(parts -> parts.length > 1)
                .filter(parts -> clock.instant().getEpochSecond() < Long.parseLong(parts[1]))
                .flatMap(parts -> LinkMark.read(parts[0] + (parts.length > 2 ? " " + parts[2] : "")));
    }

    Optional<LinkMark> preferences(String token) {
        return linkSigner.open(PREFERENCES, token).flatMap(LinkMark::read);
    }
}
