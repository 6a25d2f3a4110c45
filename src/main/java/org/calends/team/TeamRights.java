package org.calends.team;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.account.person.Role;
import org.calends.input.InvalidInputException;
import org.calends.input.RequestRefusedException;
import org.calends.input.RequestRefusedException.Ground;
import org.calends.visibility.Visibility;

/** What whoever asks may do with what belongs to a team. That it is not even found is not decided here. */
@ApplicationScoped
public class TeamRights {

    /** Says by itself: the organisation. */
    public static final String ORGANISATION = "";

    private final Teams teams;

    TeamRights(Teams teams) {
        this.teams = teams;
    }

    /**
     * @param team null: the organisation, where the role there alone decides
     * @throws RequestRefusedException for somebody who may only read it
     */
    public void requireMayChange(UUID team) {
        if (!mayChange(team)) {
            throw new RequestRefusedException(Ground.FORBIDDEN, "team.role-forbids");
        }
    }

    /** @param team null: the organisation, where the role there alone decides */
    public boolean mayChange(UUID team) {
        return team == null || Visibility.current().everything() || hasRole(team);
    }

    private boolean hasRole(UUID team) {
        return teams.role(team).map(role -> role != TeamRole.VIEWER)
                .orElseGet(() -> teams.caller().filter(each -> each.role() == Role.ADMIN).isPresent());
    }

    /**
     * @param asked by identifier or name; null: as before; empty: the organisation
     * @param before null: the organisation
     * @throws InvalidInputException for a team that whoever asks does not know
     */
    public UUID settled(String asked, UUID before) {
        if (asked == null) {
            return before;
        }
        return asked.isBlank() ? null
                : teams.called(asked).orElseThrow(() -> new InvalidInputException("team", "team.unknown"));
    }
}
