package org.calends.account.scim;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.calends.account.person.Account;
import org.calends.account.person.Accounts;
import org.calends.account.person.ExternalGroups;
import org.calends.account.person.Role;
import org.calends.account.sso.RoleMapping;

/** Gives the roles that the groups of a directory mean. */
@ApplicationScoped
class ScimRoles {

    private final Accounts accounts;
    private final Event<ExternalGroups> announcements;
    private final RoleMapping mapping;

    ScimRoles(Accounts accounts, Event<ExternalGroups> announcements, ScimSettings settings) {
        this.accounts = accounts;
        this.announcements = announcements;
        this.mapping = RoleMapping.of(settings.viewers(), settings.editors(), settings.admins(), settings.otherwise());
    }

    /** @return whether groups decide, and what is said of a user's roles counts for nothing */
    boolean areByGroups() {
        return mapping.decides();
    }

    /** @return of who is in no group yet, and of whom nothing is said */
    Role first() {
        return mapping.otherwise() == null ? Role.VIEWER : mapping.otherwise();
    }

    /**
     * Somebody came into a group or left it.
     *
     * @throws org.calends.input.ConflictException when the last administrator would be none any more
     */
    @Transactional
    void regroup(UUID id) {
        Set<String> names = DirectoryGroup.of(id).stream().map(DirectoryGroup::displayName).collect(Collectors.toSet());
        Account account = accounts.get(id);
        if (areByGroups() && account.isActive()) {
            account = accounts.give(id, mapping.of(names).orElse(Role.VIEWER));
        }
        announcements.fire(new ExternalGroups(account, "scim", names));
    }
}
