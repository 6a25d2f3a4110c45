package org.calends.account.person;

import java.util.UUID;

/** Knows who signs in with more than a password: theirs may be shorter. */
public interface SecondFactorLookup {

    boolean has(UUID account);
}
