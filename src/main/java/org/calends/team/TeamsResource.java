package org.calends.team;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.person.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Teams over REST: everyone knows the open ones and their own, administrators keep them. */
@Path("/api/teams")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINS)
@Tag(name = "Teams")
class TeamsResource {

    private final Teams teams;

    TeamsResource(Teams teams) {
        this.teams = teams;
    }

    record TeamList(List<TeamView> items, int total) {
    }

    @GET
    @RolesAllowed(Role.VIEWERS)
    @Operation(operationId = "listTeams", summary = "List the teams", description = "A confidential one is known to its members and to administrators only.")
    public TeamList list() {
        List<TeamView> items = teams.all();
        return new TeamList(items, items.size());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.VIEWERS)
    @Operation(operationId = "getTeam", summary = "One team")
    public TeamView get(UUID id) {
        return teams.get(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createTeam", summary = "Make a team", description = "Whoever makes it administers it, unless the members say otherwise.")
    public Response make(@NotNull @Valid TeamDraft draft) {
        TeamView made = teams.make(draft);
        return Response.created(URI.create("/api/teams/" + made.id())).entity(made).build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "updateTeam", summary = "Change a team", description = "Members that are given take the place of all that were in it.")
    public TeamView change(UUID id, @NotNull @Valid TeamDraft draft) {
        return teams.change(id, draft);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteTeam", summary = "End a team", description = "Refused while anything belongs to it.")
    public void end(UUID id) {
        teams.end(id);
    }

    @POST
    @Path("/{id}/members")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addTeamMember", summary = "Take somebody in", description = "Or give somebody who is in it another role.")
    public TeamView admit(UUID id, @NotNull @Valid TeamMemberDraft draft) {
        return teams.admit(id, draft);
    }

    @DELETE
    @Path("/{id}/members/{account}")
    @Operation(operationId = "removeTeamMember", summary = "Take somebody out", description = "At once nothing confidential of the team is shown there any more.")
    public void dismiss(UUID id, UUID account) {
        teams.dismiss(id, account);
    }
}
