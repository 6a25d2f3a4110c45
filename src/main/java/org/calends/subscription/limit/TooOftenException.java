package org.calends.subscription.limit;

import java.time.Duration;

import org.calends.input.RequestRefusedException;
import org.calends.language.LocalizableMessage;

/** Too many mails that ask for a confirmation were ordered lately; 429 with the seconds after which there is room again. */
public class TooOftenException extends RequestRefusedException {

    private static final long serialVersionUID = 1L;

    private final Limit limit;

    /** Which limit was reached; nobody outside is told. */
    public enum Limit {
        ADDRESS,
        ALL,
        ASKER
    }

    public TooOftenException(Limit limit, Duration wait) {
        super(Ground.TOO_MANY, wait, LocalizableMessage.of("subscription.confirmations.too-many"));
        this.limit = limit;
    }

    public boolean isOf(Limit other) {
        return limit == other;
    }
}
