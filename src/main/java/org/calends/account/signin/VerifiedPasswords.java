package org.calends.account.signin;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

/**
 * Remembers for half a day which passwords were right, and from which network: a program that sends Basic credentials with
 * every request does not pay for a hash each time, and is not held up by others who guess.
 */
@Singleton
class VerifiedPasswords {

    private static final Duration KEPT = Duration.ofHours(12);

    private final PasswordMemory memory;

    VerifiedPasswords(Clock clock) {
        this.memory = new PasswordMemory(clock, KEPT);
    }

    /** @param passwordHash as it is stored now */
    boolean knows(String passwordHash, char[] password, String network) {
        return memory.knows(memory.fingerprint(passwordHash, password, network));
    }

    void remember(String passwordHash, char[] password, String network) {
        memory.remember(memory.fingerprint(passwordHash, password, network));
    }
}
