package org.calends.team;

import java.util.Collections;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.calends.account.person.ExternalGroups;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;

/** Follows those who keep groups elsewhere: single sign-on and a directory. */
@ApplicationScoped
class TeamMemberships {

    private final TeamSettings settings;
    private final SecurityLog log;
    private final Event<TeamChanged> announcements;

    TeamMemberships(TeamSettings settings, SecurityLog log, Event<TeamChanged> announcements) {
        this.settings = settings;
        this.log = log;
        this.announcements = announcements;
    }

    /**
     * From now on the account is in just those of the named teams in which its groups place it; who is in one already keeps the
     * role there. Names that no team has are passed over: teams are made by administrators.
     */
    @Transactional
    void follow(@Observes ExternalGroups event) {
        if (settings.groupsFrom().map(event.source()::equals).orElse(true)) {
            settings.groups().forEach((name, groups) -> Team.<Team> find("lower(name) = lower(?1)", name.strip())
                    .firstResultOptional().ifPresent(team -> place(event.account().id(), team,
                            !Collections.disjoint(groups, event.names()))));
        }
    }

    private void place(UUID account, Team team, boolean in) {
        TeamMember.Id id = new TeamMember.Id(team.id(), account);
        TeamMember there = TeamMember.findById(id);
        if (in == (there != null)) {
            return;
        }
        if (in) {
            new TeamMember(id, TeamRole.EDITOR).persistAndFlush();
        } else {
            there.delete();
        }
        log.done(SecurityEventKind.TEAM_CHANGED, team.id().toString(), account.toString());
        announcements.fire(new TeamChanged(team.id(), false));
    }
}
