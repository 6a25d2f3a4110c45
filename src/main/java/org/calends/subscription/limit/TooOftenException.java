package org.calends.subscription.limit;

import java.time.Duration;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** Too many mails that ask for a confirmation were ordered lately; 429 with the seconds after which there is room again. */
public class TooOftenException extends ClientErrorException {

    private static final long serialVersionUID = 1L;
    private static final String DETAIL = "Too many confirmations were asked for lately. Try again later.";

    private final Limit limit;

    /** Which limit was reached; nobody outside is told. */
    public enum Limit {
        ADDRESS,
        ALL,
        ASKER
    }

    public TooOftenException(Limit limit, Duration wait) {
        super(DETAIL, Response.status(Status.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.plusMillis(999).toSeconds())).build());
        this.limit = limit;
    }

    public boolean isOf(Limit other) {
        return limit == other;
    }
}
