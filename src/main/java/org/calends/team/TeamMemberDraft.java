package org.calends.team;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Somebody who is to be in a team.
 *
 * @param account by identifier, username or address
 * @param role absent means {@code VIEWER}
 */
public record TeamMemberDraft(@NotBlank @Size(max = 254) String account, TeamRole role) {

    TeamRole roleOrLeast() {
        return role == null ? TeamRole.VIEWER : role;
    }
}
