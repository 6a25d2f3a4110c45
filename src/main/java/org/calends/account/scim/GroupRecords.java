package org.calends.account.scim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.account.person.Account;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;

/** Puts on record what a directory does to its groups, since they may give roles and teams. */
@ApplicationScoped
class GroupRecords {

    private final SecurityLog log;

    GroupRecords(SecurityLog log) {
        this.log = log;
    }

    /**
     * Nothing is written where neither the name nor a member changed.
     *
     * @param name before; null for a new group
     * @param members before
     */
    void saved(String name, Set<UUID> members, DirectoryGroup group) {
        List<String> changes = new ArrayList<>();
        if (name == null) {
            changes.add("made");
        } else if (!name.equals(group.displayName())) {
            changes.add(name + " -> " + group.displayName());
        }
        note("+", without(group.members(), members), changes);
        note("-", without(members, group.members()), changes);
        if (!changes.isEmpty()) {
            log.done(SecurityEventKind.DIRECTORY_GROUP_CHANGED, group.displayName(), String.join("; ", changes));
        }
    }

    void deleted(String name) {
        log.done(SecurityEventKind.DIRECTORY_GROUP_CHANGED, name, "deleted");
    }

    private static Set<UUID> without(Set<UUID> some, Set<UUID> others) {
        Set<UUID> left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }

    /** The log shortens what is long, so how many they are stands first. */
    private static void note(String sign, Set<UUID> accounts, List<String> changes) {
        if (!accounts.isEmpty()) {
            changes.add(sign + accounts.size() + ": " + Account.<Account> list("id in ?1 order by username", accounts).stream()
                    .map(Account::username).collect(Collectors.joining(", ")));
        }
    }
}
