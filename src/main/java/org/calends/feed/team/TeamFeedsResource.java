package org.calends.feed.team;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.calends.account.person.Role;
import org.calends.feed.team.TeamFeedView.AddressDraft;
import org.calends.feed.team.TeamFeedView.AddressView;
import org.calends.input.EntityTags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Feeds of teams over REST, for editors: one filter, several secret addresses, none of them bound to a person's mail. */
@Path("/api/team-feeds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.EDITORS)
@Tag(name = "Team feeds")
class TeamFeedsResource {

    private final TeamFeeds feeds;

    TeamFeedsResource(TeamFeeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Operation(operationId = "listTeamFeeds", summary = "List the teams' feeds", description = "With when each address was last used, and never the addresses.")
    public List<TeamFeedView> list() {
        return feeds.all();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = TeamFeedView.class, responseCode = "201", responseDescription = "Made")
    @Operation(operationId = "createTeamFeed", summary = "Make a team's feed", description = "With a first secret address, which is shown here only.")
    public Response open(@NotNull @Valid TeamFeedDraft draft, @Context SecurityContext security) {
        TeamFeedView made = feeds.open(draft, security.getUserPrincipal().getName());
        return Response.created(URI.create("/api/team-feeds/" + made.id())).tag(EntityTags.of(made.version())).entity(made)
                .build();
    }

    @GET
    @Path("/{id}")
    @APIResponseSchema(value = TeamFeedView.class, responseCode = "200", responseDescription = "As it is now")
    @Operation(operationId = "getTeamFeed", summary = "One team's feed")
    public Response get(UUID id) {
        return answer(feeds.get(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = TeamFeedView.class, responseCode = "200", responseDescription = "As it is now")
    @Operation(operationId = "updateTeamFeed", summary = "Change a team's feed", description = "Its addresses stay and show the new filter.")
    public Response replace(UUID id, @NotNull @Valid TeamFeedDraft draft, @HeaderParam("If-Match") String ifMatch) {
        return answer(feeds.edit(id, draft, EntityTags.version(ifMatch)));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteTeamFeed", summary = "End a team's feed", description = "All its addresses are unknown from then on.")
    public void end(UUID id) {
        feeds.end(id);
    }

    @POST
    @Path("/{id}/addresses")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = AddressView.class, responseCode = "201", responseDescription = "Made")
    @Operation(operationId = "addTeamFeedAddress", summary = "Hand out another secret address", description = "Shown here only. It belongs to the team: it "
            + "goes on when whoever made it leaves, and any editor can change it or take it away.")
    public Response addAddress(UUID id, @NotNull @Valid AddressDraft draft, @Context SecurityContext security) {
        AddressView made = feeds.addAddress(id, draft.name(), security.getUserPrincipal().getName());
        return Response.created(URI.create("/api/team-feeds/" + id + "/addresses/" + made.id())).entity(made).build();
    }

    @POST
    @Path("/{id}/addresses/{addressId}/rotation")
    @Operation(operationId = "rotateTeamFeedAddress", summary = "Make one address another", description = "The old one is unknown at once; the new one is shown here only.")
    public AddressView rotate(UUID id, UUID addressId) {
        return feeds.rotateAddress(id, addressId);
    }

    @DELETE
    @Path("/{id}/addresses/{addressId}")
    @Operation(operationId = "removeTeamFeedAddress", summary = "Take one address away", description = "The others stay.")
    public void revoke(UUID id, UUID addressId) {
        feeds.revokeAddress(id, addressId);
    }

    private static Response answer(TeamFeedView feed) {
        return Response.ok(feed).tag(EntityTags.of(feed.version())).build();
    }
}
