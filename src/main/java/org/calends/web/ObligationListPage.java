package org.calends.web;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.calends.account.Role;
import org.calends.obligation.Kind;
import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationFilter;
import org.calends.obligation.ObligationSearch;
import org.calends.obligation.Page;
import org.calends.obligation.Status;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** All obligations. What is searched for lives in the address, under the names that the API uses. */
@Path("/obligations")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class ObligationListPage {

    private static final int SIZE = 50;

    private final Visitor visitor;
    private final ObligationSearch search;

    ObligationListPage(Visitor visitor, ObligationSearch search) {
        this.visitor = visitor;
        this.search = search;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance obligations(Page<Deadline> found, Pager pager, Address address, List<Status> statuses,
                List<Kind> kinds);
    }

    @GET
    public TemplateInstance list(@BeanParam ObligationFilter filter, @RestQuery @DefaultValue("0") int page,
            @Context UriInfo uri) {
        Page<Obligation> found = search.page(filter.query(), page, SIZE);
        Address address = Address.of(uri);
        return visitor.show(Templates.obligations(found.map(visitor.words()::of), Pager.of(found, address), address,
                List.of(Status.values()), List.of(Kind.values())));
    }
}
