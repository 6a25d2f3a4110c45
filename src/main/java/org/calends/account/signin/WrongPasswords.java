package org.calends.account.signin;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

/**
 * Remembers which passwords were wrong. Whoever says the same once more learns nothing new, so that is no new guess: a
 * telephone which goes on sending an old password must not take the turns of the person who has just changed it.
 */
@Singleton
class WrongPasswords {

    private static final Duration KEPT = Duration.ofHours(12);

    private final PasswordMemory memory;

    WrongPasswords(Clock clock) {
        this.memory = new PasswordMemory(clock, KEPT);
    }

    /**
     * @param passwordHash as it is stored now; of nobody's where there is no such account
     * @return what tells this attempt from others, when it is one that was wrong before; null when it is new
     */
    String known(String passwordHash, SignInAttempt signInAttempt) {
        String fingerprint = fingerprint(passwordHash, signInAttempt);
        return memory.knows(fingerprint) ? fingerprint : null;
    }

    void remember(String passwordHash, SignInAttempt signInAttempt) {
        memory.remember(fingerprint(passwordHash, signInAttempt));
    }

    private String fingerprint(String passwordHash, SignInAttempt signInAttempt) {
        return memory.fingerprint(passwordHash, signInAttempt.password(),
                signInAttempt.username() + " " + signInAttempt.network());
    }
}
