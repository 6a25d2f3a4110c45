package org.calends.input;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.calends.language.LocalizableMessage;

/** A request that is refused with a status of its own, perhaps until later. */
public class RequestRefusedException extends WebApplicationException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final transient LocalizableMessage refusal;

    public RequestRefusedException(Response.Status status, String code, Object... arguments) {
        this(Response.status(status).build(), LocalizableMessage.of(code, arguments));
    }

    protected RequestRefusedException(Response response, LocalizableMessage refusal) {
        super(refusal.toString(), response);
        this.refusal = refusal;
    }

    /** @param seconds after which it is worth while to ask again (RFC 9110, 10.2.3) */
    public static RequestRefusedException until(long seconds, Response.Status status, LocalizableMessage refusal) {
        return new RequestRefusedException(answer(status, seconds), refusal);
    }

    protected static Response answer(Response.Status status, long seconds) {
        return Response.status(status).header(HttpHeaders.RETRY_AFTER, seconds).build();
    }

    @Override
    public LocalizableMessage refusal() {
        return refusal;
    }
}
