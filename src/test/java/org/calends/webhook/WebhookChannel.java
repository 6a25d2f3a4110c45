package org.calends.webhook;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import org.calends.language.LocalizableMessage;
import org.calends.subscription.wish.Channel;

/** Reminders by HTTP, to an address that the subscriber names. */
public final class WebhookChannel extends Channel {

    static final String NAME = "WEBHOOK";

    /** For the registry of services. */
    public WebhookChannel() {
        super(NAME);
    }

    @Override
    public boolean hasOwnAddress() {
        return true;
    }

    @Override
    public Optional<LocalizableMessage> refusalOf(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && "http".equals(uri.getScheme()) ? Optional.empty() : refused();
        } catch (IllegalArgumentException unreadable) {
            return refused();
        }
    }

    private static Optional<LocalizableMessage> refused() {
        return Optional.of(LocalizableMessage.of("input.not-text"));
    }

    @Override
    public String label(Locale locale) {
        return locale.getLanguage().equals("zh") ? "网络回调" : "Webhook";
    }
}
