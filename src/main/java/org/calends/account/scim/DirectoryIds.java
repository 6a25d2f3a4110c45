package org.calends.account.scim;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.sso.ExternalIds;

/** Tells single sign-on which account a directory made. */
@ApplicationScoped
class DirectoryIds implements ExternalIds {

    @Override
    @Transactional
    public Optional<UUID> accountWith(String externalId) {
        return DirectoryEntry.with(externalId).filter(entry -> !entry.isRemoved()).map(DirectoryEntry::accountId);
    }
}
