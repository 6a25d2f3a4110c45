package org.calends.job;

/**
 * What the same request would have been answered if its sender had waited.
 *
 * @param status of HTTP
 * @param location of what was made, or null
 * @param body in JSON
 */
public record JobAnswer(int status, String location, String body) {

    private static final int FIRST_REFUSAL = 400;

    boolean isRefusal() {
        return status >= FIRST_REFUSAL;
    }
}
