package org.calends.web;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether mails can leave at all; until they can, the ledger keeps the reminders. */
@Singleton
class MailHealth {

    private final Optional<String> host;

    MailHealth(@ConfigProperty(name = "quarkus.mailer.host") Optional<String> host) {
        this.host = host;
    }

    boolean isConfigured() {
        return host.isPresent();
    }
}
