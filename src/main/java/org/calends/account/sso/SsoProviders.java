package org.calends.account.sso;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

/** The providers that are configured, by name. Starting asks none of them. */
@ApplicationScoped
public class SsoProviders {

    private final Map<String, SsoProvider> byName = new TreeMap<>();

    SsoProviders(SsoSettings settings, Clock clock) {
        settings.providers().forEach((name, provider) -> byName.put(name, new SsoProvider(name, provider, clock)));
    }

    void check(@Observes StartupEvent start) {
        byName.values().forEach(provider -> {
            if (!provider.name().matches("[a-z0-9-]{1,30}")) {
                throw new IllegalStateException("calends.sso." + provider.name()
                        + ": use small letters, digits and hyphens for its name");
            }
            if (!provider.isSafe()) {
                throw new IllegalStateException("calends.sso." + provider.name() + ".issuer: must begin with https");
            }
        });
    }

    public List<SsoProvider> all() {
        return List.copyOf(byName.values());
    }

    public Optional<SsoProvider> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @param issuer where a session began */
    public Optional<SsoProvider> at(String issuer) {
        return byName.values().stream().filter(provider -> provider.issuer().getValue().equals(issuer)).findFirst();
    }
}
