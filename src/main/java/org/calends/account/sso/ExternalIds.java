package org.calends.account.sso;

import java.util.Optional;
import java.util.UUID;

/** Knows by which id a directory knows an account. */
public interface ExternalIds {

    /** @return the account that the directory made, or took over, under this id */
    Optional<UUID> accountWith(String externalId);
}
