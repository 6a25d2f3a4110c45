package org.calends.audit;

/**
 * Who asked.
 *
 * @param who a username that is known here, or null
 * @param address an IP address, or null when no request did it
 */
public record Caller(String who, String address) {

    /** @return the same address, with somebody else's name */
    Caller named(String other) {
        return new Caller(other, address);
    }
}
