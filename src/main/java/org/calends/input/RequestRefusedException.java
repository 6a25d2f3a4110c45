package org.calends.input;

import java.time.Duration;
import java.util.OptionalLong;

import org.calends.expiry.RateLimiter;
import org.calends.language.LocalizableMessage;

/** A request that is refused for what it is, who asks or how much is asked, perhaps only for a while. */
public class RequestRefusedException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final transient LocalizableMessage refusal;
    private final Ground ground;
    private final Duration retryAfter;

    /** Why, in the coarse; which status says so is decided where answers are made. */
    public enum Ground {
        /** It cannot be understood as a whole. */
        MALFORMED,
        /** Not for whoever asks. */
        FORBIDDEN,
        /** Whoever asks has asked for enough. */
        TOO_MANY,
        /** Everybody together has. */
        BUSY
    }

    public RequestRefusedException(Ground ground, String code, Object... arguments) {
        this(ground, null, LocalizableMessage.of(code, arguments));
    }

    /** @param retryAfter after which it is worth while to ask again, or null */
    public RequestRefusedException(Ground ground, Duration retryAfter, LocalizableMessage refusal) {
        super(refusal.toString());
        this.refusal = refusal;
        this.ground = ground;
        this.retryAfter = retryAfter;
    }

    @Override
    public LocalizableMessage refusal() {
        return refusal;
    }

    public Ground ground() {
        return ground;
    }

    /** @return in how many whole seconds it is worth while to ask again (RFC 9110, 10.2.3), where that is known */
    public OptionalLong retryAfterSeconds() {
        return retryAfter == null ? OptionalLong.empty() : OptionalLong.of(Math.max(1, RateLimiter.seconds(retryAfter)));
    }
}
