package org.calends.audit;

/** Knows what it is to be called in the security log. */
public interface Loggable {

    /** @return a name or an id; never a secret, never a text that somebody else may not read */
    String loggedAs();
}
