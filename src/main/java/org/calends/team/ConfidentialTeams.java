package org.calends.team;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.calends.account.person.Addresses;

/**
 * Who may be told of what belongs to a confidential team, by address: the side of {@link org.calends.visibility} that is asked
 * where somebody is told of something without asking for it.
 *
 * @param members addresses of active accounts, as {@link Addresses#key} writes them, by team; open teams are not in it
 */
public record ConfidentialTeams(Map<UUID, Set<String>> members) {

    public static final ConfidentialTeams NONE = new ConfidentialTeams(Map.of());

    public boolean isConfidential(UUID team) {
        return team != null && members.containsKey(team);
    }

    /** @param team null: the organisation */
    public boolean isOpenTo(UUID team, String email) {
        return !isConfidential(team) || email != null && members.get(team).contains(Addresses.key(email));
    }
}
