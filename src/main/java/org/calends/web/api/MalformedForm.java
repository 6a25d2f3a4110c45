package org.calends.web.api;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;

import jakarta.ws.rs.WebApplicationException;

/**
 * Tells a form that the framework cannot read from a failure of ours: it says so with whatever exception comes, told apart only
 * by where it was thrown.
 */
final class MalformedForm {

    private static final String READERS = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final String CUT_OFF = "Connection terminated parsing multipart request";
    private static final int NEAR = 12;

    private MalformedForm() {
    }

    /** @return whether the form is at fault; a disk that cannot take an upload is not */
    static boolean is(Throwable thrown) {
        boolean itself = thrown instanceof IOException cutOff ? isMalformed(cutOff)
                : thrown instanceof RuntimeException && !(thrown instanceof WebApplicationException)
                        && !(thrown.getCause() instanceof IOException);
        return itself && Arrays.stream(thrown.getStackTrace()).limit(NEAR)
                .anyMatch(frame -> frame.getClassName().startsWith(READERS));
    }

    private static boolean isMalformed(IOException thrown) {
        return thrown instanceof UnsupportedEncodingException || CUT_OFF.equals(thrown.getMessage())
                || thrown.getClass().getName().startsWith(READERS);
    }
}
