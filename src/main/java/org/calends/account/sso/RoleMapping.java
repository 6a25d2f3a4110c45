package org.calends.account.sso;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

import org.calends.account.person.Role;

/**
 * Which role the groups of a provider or directory mean. Names count as they are written.
 *
 * @param otherwise the role of who is in none of them; null for nobody's
 */
public record RoleMapping(Set<String> viewers, Set<String> editors, Set<String> admins, Role otherwise) {

    public static RoleMapping of(Optional<Set<String>> viewers, Optional<Set<String>> editors, Optional<Set<String>> admins,
            Optional<Role> otherwise) {
        return new RoleMapping(viewers.orElse(Set.of()), editors.orElse(Set.of()), admins.orElse(Set.of()),
                otherwise.orElse(null));
    }

    /** @return whether groups decide on roles at all; otherwise administrators of Calends do */
    public boolean decides() {
        return !(viewers.isEmpty() && editors.isEmpty() && admins.isEmpty());
    }

    /** @return the highest role that one of the groups means; empty for who may not come in */
    public Optional<Role> of(Collection<String> groups) {
        if (!Collections.disjoint(admins, groups)) {
            return Optional.of(Role.ADMIN);
        }
        if (!Collections.disjoint(editors, groups)) {
            return Optional.of(Role.EDITOR);
        }
        return Collections.disjoint(viewers, groups) ? Optional.ofNullable(otherwise) : Optional.of(Role.VIEWER);
    }
}
