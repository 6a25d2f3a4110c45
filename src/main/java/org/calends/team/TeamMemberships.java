package org.calends.team;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.calends.account.sso.TeamsTold;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;

/** Follows those who keep groups elsewhere: single sign-on. */
@ApplicationScoped
class TeamMemberships {

    private final SecurityLog log;
    private final Event<TeamChanged> announcements;

    TeamMemberships(SecurityLog log, Event<TeamChanged> announcements) {
        this.log = log;
        this.announcements = announcements;
    }

    void follow(@Observes TeamsTold event) {
        replace(event.account(), event.decided(), event.in());
    }

    /**
     * From now on the account is in just these of those teams; who is in one already keeps the role there. Names that no team
     * has are passed over: teams are made by administrators.
     *
     * @param decided the names of those teams; others stay as they are
     */
    @Transactional
    void replace(UUID account, Set<String> decided, Set<String> in) {
        decided.forEach(name -> Team.<Team> find("lower(name) = lower(?1)", name.strip()).firstResultOptional()
                .ifPresent(team -> place(account, team, in.contains(name))));
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
