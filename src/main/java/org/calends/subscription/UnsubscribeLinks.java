package org.calends.subscription;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Addresses at which a reader ends the mails of one subscription, without signing in. They do not expire: a mail is kept for
 * years.
 */
@ApplicationScoped
public class UnsubscribeLinks {

    static final String PATH = "unsubscribe";

    private final Seals seals;
    private final String baseUrl;

    UnsubscribeLinks(Seals seals, @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.seals = seals;
        this.baseUrl = baseUrl;
    }

    /** @return an address that works without signing in, for this subscription alone */
    public String of(Subscription subscription) {
        return baseUrl + "/" + PATH + "/" + seals.seal(PATH, LinkMark.of(subscription).text());
    }

    /** @return the subscription that the token was made for; empty for a token that is not ours */
    Optional<LinkMark> open(String token) {
        return seals.open(PATH, token).flatMap(LinkMark::read);
    }
}
