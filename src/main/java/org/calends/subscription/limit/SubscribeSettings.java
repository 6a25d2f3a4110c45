package org.calends.subscription.limit;

import java.util.List;
import java.util.Optional;

import org.calends.account.person.Addresses;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Subscribing without an account, at {@code /subscribe}. */
@ConfigMapping(prefix = "calends.subscribe")
public interface SubscribeSettings {

    /**
     * Whether people without an account can subscribe at all. Absent: only where {@link #domains()} says whose addresses may.
     */
    Optional<Boolean> open();

    /** Whose addresses may subscribe, such as {@code example.com}; those of every domain when absent. */
    Optional<List<String>> domains();

    /**
     * Of which obligations those are told titles and dates for whom nobody of the house has said yes: {@code NONE} (also when
     * absent), {@code ALL}, or a list of {@code tag:<a tag>} and {@code kind:<a kind>}, of which one match is enough. With the
     * title come kind, authority and whether it is closed; nothing else does, in mails, feeds, invitations and pages, until an
     * editor approves them.
     */
    Optional<List<String>> shows();

    /** How many mails that ask for a confirmation go to one address within a day, through whichever door, whoever asks. */
    @WithDefault("3")
    int confirmationsPerAddress();

    /** How many mails that ask for a confirmation go out within an hour, to all addresses together. */
    @WithDefault("300")
    int confirmationsPerHour();

    /** @return whether people without an account can subscribe */
    default boolean isOpen() {
        return open().orElse(domains().filter(named -> !named.isEmpty()).isPresent());
    }

    /** @return whether this address may subscribe */
    default boolean admits(String email) {
        String key = Addresses.key(email);
        String domain = key.substring(key.lastIndexOf('@'));
        return domains().map(admitted -> admitted.stream().map(each -> Addresses.key("@" + each)).anyMatch(domain::equals))
                .orElse(true);
    }
}
