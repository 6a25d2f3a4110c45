package org.calends.subscription;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Subscribing without an account, at {@code /subscribe}. Whoever confirms an address is told what the filter lets through. */
@ConfigMapping(prefix = "calends.subscribe")
interface SubscribeSettings {

    /** Whether people without an account can subscribe at all. */
    @WithDefault("true")
    boolean open();

    /** Whose addresses may subscribe, such as {@code example.com}; those of every domain when absent. */
    Optional<List<String>> domains();

    /** @return whether this address may subscribe */
    default boolean admits(String email) {
        String domain = email.substring(email.lastIndexOf('@') + 1);
        return domains().map(admitted -> admitted.stream().anyMatch(domain::equalsIgnoreCase)).orElse(true);
    }
}
