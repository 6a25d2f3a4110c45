package org.calends.web.admin;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import org.calends.account.person.Role;
import org.calends.input.ConflictException;
import org.calends.input.InvalidInputException;
import org.calends.input.Page;
import org.calends.input.Paging;
import org.calends.obligation.authority.AuthorityDraft;
import org.calends.obligation.authority.AuthorityNameDraft;
import org.calends.obligation.authority.AuthorityNames;
import org.calends.obligation.authority.AuthorityViews;
import org.calends.obligation.authority.AuthorityViews.AuthorityView;
import org.calends.web.api.Problem;
import org.calends.web.api.Problems;
import org.calends.web.frame.Address;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.frame.Pager;
import org.calends.web.obligations.FormReader;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Who sets deadlines, and by which names: what the product brings along, and what administrators add. */
@Path("/admin/authorities")
@RolesAllowed(Role.ADMINS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class AuthorityPages {

    private static final String PATH = "/admin/authorities";
    private static final int SIZE = 50;

    private final CurrentUser currentUser;
    private final AuthorityNames authorities;
    private final AuthorityViews views;
    private final FormReader reader;

    AuthorityPages(CurrentUser currentUser, AuthorityNames authorities, AuthorityViews views, FormReader reader) {
        this.currentUser = currentUser;
        this.authorities = authorities;
        this.views = views;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "web/admin")
    static class Templates {
        static native TemplateInstance adminAuthorities(List<AuthorityView> found, long total, Address address, Pager pager,
                Problem problem);
    }

    @GET
    public TemplateInstance list(@RestQuery String q, @BeanParam Paging paging, @Context UriInfo uri) {
        return show(q, paging.page(), Address.of(uri), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@RestForm String name, @RestForm String jurisdiction, @RestForm String otherNames,
            @Context UriInfo uri) {
        return done(name, uri, () -> {
            ObjectNode fields = reader.empty();
            FormReader.text(fields, "name", name);
            FormReader.text(fields, "jurisdiction", jurisdiction);
            FormReader.list(fields, "otherNames", otherNames);
            authorities.add(reader.read(fields, AuthorityDraft.class), currentUser.username());
        });
    }

    @POST
    @Path("/{id}/names")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response addName(UUID id, @RestForm String name, @Context UriInfo uri) {
        String shown = authorities.get(id).name();
        return done(shown, uri, () -> {
            ObjectNode fields = reader.empty();
            FormReader.text(fields, "name", name);
            authorities.addName(id, reader.read(fields, AuthorityNameDraft.class), currentUser.username());
        });
    }

    @POST
    @Path("/{id}/names/{name}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(UUID id, UUID name, @Context UriInfo uri) {
        String shown = authorities.get(id).name();
        return done(shown, uri, () -> authorities.remove(id, name));
    }

    /** @param shown by which the list is searched afterwards */
    private Response done(String shown, UriInfo uri, Runnable change) {
        try {
            change.run();
            return Response.seeOther(address(shown)).build();
        } catch (InvalidInputException | ConflictException refused) {
            Problem problem = Problems.of(refused);
            return Response.status(problem.status()).entity(show(shown, 0, Address.of(uri, PATH), problem)).build();
        }
    }

    private static URI address(String shown) {
        return UriBuilder.fromPath(PATH).queryParam("q", "{name}").build(shown);
    }

    private TemplateInstance show(String q, int number, Address address, Problem problem) {
        Page<AuthorityView> found = views.page(q, null, number, SIZE);
        return currentUser
                .show(Templates.adminAuthorities(found.items(), found.total(), address, Pager.of(found, address), problem));
    }
}
