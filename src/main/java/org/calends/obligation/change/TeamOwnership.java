package org.calends.obligation.change;

import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.input.InvalidInputException;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.ObligationDraft;
import org.calends.team.ConfidentialTeams;
import org.calends.team.TeamRights;
import org.calends.team.Teams;

/** To which team a draft belongs: what depends on something belongs to the same team, and only its members answer for it. */
@ApplicationScoped
class TeamOwnership {

    private final TeamRights rights;
    private final Teams teams;

    TeamOwnership(TeamRights rights, Teams teams) {
        this.rights = rights;
        this.teams = teams;
    }

    /**
     * @param present the obligation that is to become like the draft, or null
     * @return the draft with the identifier of its team
     * @throws InvalidInputException for a team that whoever asks does not know, or where the draft does not fit in
     */
    ObligationDraft settled(ObligationDraft draft, Obligation present) {
        Obligation trigger = draft.dependsOn() == null ? null : Obligation.findById(draft.dependsOn());
        UUID before = present != null ? present.team() : trigger == null ? null : trigger.team();
        UUID team = rights.settled(draft.team(), before);
        if (trigger != null && !Objects.equals(trigger.team(), team)) {
            throw new InvalidInputException("team", "obligation.team.of-another");
        }
        return in(team, draft, present != null && Objects.equals(present.team(), team) ? ObligationDraft.of(present) : null);
    }

    /** The same for what a file brings back, whatever it depends on. */
    ObligationDraft alone(ObligationDraft draft) {
        return in(rights.settled(draft.team(), null), draft, null);
    }

    private ObligationDraft in(UUID team, ObligationDraft draft, ObligationDraft before) {
        rights.requireMayChange(team);
        ConfidentialTeams confidential = team == null ? ConfidentialTeams.NONE : teams.confidential();
        require("owner", draft.owner(), before == null ? null : before.owner(), team, confidential);
        require("deputy", draft.deputy(), before == null ? null : before.deputy(), team, confidential);
        return draft.belongingTo(team);
    }

    /** Who has left the team since may stay named; nothing is told there any more. */
    private static void require(String field, String who, String before, UUID team, ConfidentialTeams confidential) {
        if (who != null && !who.equals(before) && !confidential.isOpenTo(team, who)) {
            throw new InvalidInputException(field, "team.owner-outside");
        }
    }
}
