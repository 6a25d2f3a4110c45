package org.calends.subscription.selfservice;

import java.net.URI;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * In whose name mails are sent and pages shown to people who do not sign in. Templates know it as {@code cdi:organisation}.
 */
@Named("organisation")
@ApplicationScoped
public class Organisation {

    private final Optional<String> name;
    private final URI baseUrl;

    Organisation(@ConfigProperty(name = "calends.organisation") Optional<String> name,
            @ConfigProperty(name = "calends.base-url") URI baseUrl) {
        this.name = name;
        this.baseUrl = baseUrl;
    }

    /** @return the organisation's name, or where none is set the host at which Calends is found */
    public String name() {
        return name.map(String::strip).filter(set -> !set.isEmpty())
                .orElseGet(() -> baseUrl.getHost() == null ? "localhost" : baseUrl.getHost());
    }
}
