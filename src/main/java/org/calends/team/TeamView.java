package org.calends.team;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A team as it is shown.
 *
 * @param role of whoever asks, or null for somebody who is not in it
 */
@Schema(name = "Team")
public record TeamView(UUID id, int version, String name, boolean confidential,
        @JsonInclude(JsonInclude.Include.NON_NULL) TeamRole role, List<MemberView> members) {

    /** Somebody in it. */
    @Schema(name = "TeamMember")
    public record MemberView(UUID account, String username, String name, TeamRole role) {
    }

    public boolean isMine() {
        return role != null;
    }
}
