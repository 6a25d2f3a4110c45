package org.calends.team;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** For those who keep groups elsewhere: single sign-on, and provisioning by SCIM. */
@ApplicationScoped
public class TeamMemberships {

    /**
     * From now on the account is in just these teams, with these roles. Names that no team has are passed over: teams are made
     * by administrators.
     *
     * @param roles by the names of teams
     */
    @Transactional
    public void replace(UUID account, Map<String, TeamRole> roles) {
        TeamMember.delete("id.account", account);
        roles.forEach((name, role) -> Team.<Team> find("lower(name) = lower(?1)", name.strip()).firstResultOptional()
                .ifPresent(team -> new TeamMember(new TeamMember.Id(team.id(), account), role).persist()));
    }
}
