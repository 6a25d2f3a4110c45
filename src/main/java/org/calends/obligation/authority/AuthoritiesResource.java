package org.calends.obligation.authority;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.calends.account.person.Role;
import org.calends.authority.KnownAuthority;
import org.calends.input.Page;
import org.calends.input.Paging;
import org.calends.obligation.authority.AuthorityViews.AuthorityView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Who sets deadlines, and by which names, over REST. */
@Path("/api/authorities")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINS)
@Tag(name = "Authorities")
class AuthoritiesResource {

    private final AuthorityNames authorities;
    private final AuthorityViews views;

    AuthoritiesResource(AuthorityNames authorities, AuthorityViews views) {
        this.authorities = authorities;
        this.views = views;
    }

    @GET
    @RolesAllowed(Role.VIEWERS)
    @Operation(operationId = "listAuthorities", summary = "Authorities and their names", description = "All names of one authority mean the same in filters, "
            + "subscriptions, feeds and rules.")
    public Page<AuthorityView> list(@RestQuery @Parameter(description = "part of a name") String q,
            @RestQuery @Parameter(description = "ISO 3166 code, or EU") String jurisdiction, @BeanParam Paging paging) {
        return views.page(q, jurisdiction == null || jurisdiction.isBlank() ? null : jurisdiction.strip(), paging.page(),
                paging.size());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.VIEWERS)
    @Operation(operationId = "getAuthority", summary = "One authority")
    public AuthorityView get(UUID id) {
        return views.of(authorities.get(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = AuthorityView.class, responseCode = "201", responseDescription = "Added")
    @Operation(operationId = "createAuthority", summary = "Add an authority", description = "Refused (409) where one of its names is taken in its jurisdiction.")
    public Response add(@NotNull @Valid AuthorityDraft draft, @Context SecurityContext security) {
        return made(authorities.add(draft, security.getUserPrincipal().getName()));
    }

    @POST
    @Path("/{id}/names")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = AuthorityView.class, responseCode = "201", responseDescription = "Added")
    @Operation(operationId = "addAuthorityName", summary = "Add a name to an authority", description = "Obligations, subscriptions and rules that have it are "
            + "the authority's at once; the next check tells whoever should have been told. Where two authorities share a "
            + "name, the jurisdiction of an obligation says which is meant.")
    public Response addName(UUID id, @NotNull @Valid AuthorityNameDraft draft, @Context SecurityContext security) {
        return made(authorities.addName(id, draft, security.getUserPrincipal().getName()));
    }

    @DELETE
    @Path("/{id}/names/{name}")
    @Operation(operationId = "removeAuthorityName", summary = "Take out a name that was added", description = "With the usual name of an added authority all its names go.")
    public void remove(UUID id, UUID name) {
        authorities.remove(id, name);
    }

    private Response made(KnownAuthority authority) {
        return Response.created(URI.create("/api/authorities/" + authority.id())).entity(views.of(authority)).build();
    }
}
