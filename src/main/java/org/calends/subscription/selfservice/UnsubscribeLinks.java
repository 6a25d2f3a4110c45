package org.calends.subscription.selfservice;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.subscription.link.LinkMark;
import org.calends.subscription.link.LinkSigner;
import org.calends.subscription.wish.Subscription;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Addresses at which a reader ends the mails of one subscription, without signing in. They do not expire: a mail is kept for
 * years.
 */
@ApplicationScoped
public class UnsubscribeLinks {

    static final String PATH = "unsubscribe";

    private final LinkSigner linkSigner;
    private final String baseUrl;

    UnsubscribeLinks(LinkSigner linkSigner, @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.linkSigner = linkSigner;
        this.baseUrl = baseUrl;
    }

    /** @return an address that works without signing in, for this subscription alone */
    public String of(Subscription subscription) {
        return baseUrl + "/" + PATH + "/" + linkSigner.seal(PATH, LinkMark.of(subscription).text());
    }

    /** @return the subscription that the token was made for; empty for a token that is not ours */
    Optional<LinkMark> open(String token) {
        return linkSigner.open(PATH, token).flatMap(LinkMark::read);
    }
}
