package org.calends.account.guess;

import java.time.Duration;

import io.quarkus.security.AuthenticationException;

/** So many wrong guesses came from there that this one is not even looked at. Says nothing about whether it was right. */
public class TooManyGuessesException extends RuntimeException implements AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    public TooManyGuessesException(Duration wait) {
        super("too many guesses");
        this.seconds = wait.plusMillis(999).toSeconds();
    }

    /** @return in how many seconds it can be tried again, at least 1 */
    public long seconds() {
        return Math.max(1, seconds);
    }
}
