package org.calends.web.obligations;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.calends.account.person.Role;
import org.calends.input.InvalidInputException;
import org.calends.input.Page;
import org.calends.input.Paging;
import org.calends.obligation.rest.ObligationFilter;
import org.calends.obligation.search.BoundedPage;
import org.calends.obligation.search.BoundedSearch;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.Status;
import org.calends.team.TeamView;
import org.calends.team.Teams;
import org.calends.web.api.Problem;
import org.calends.web.api.Problems;
import org.calends.web.frame.Address;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.frame.Pager;
import org.calends.web.wording.Deadline;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** All obligations. What is searched for lives in the address, under the names that the API uses. */
@Path("/obligations")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class ObligationListPage {

    static final String PATH = "/obligations";
    private static final int SIZE = 50;
    private static final List<String> RARE_FILTERS = List.of("authority", "jurisdiction", "owner", "team", "tag", "dueFrom",
            "dueTo",
            "overdue", "late");
    private static final List<String> ORDERS = List.of("dueDate", "-dueDate", "title", "authority", "kind", "-createdAt",
            "-updatedAt");

    private final CurrentUser currentUser;
    private final BoundedSearch boundedSearch;
    private final SavedViews views;
    private final Teams teams;

    ObligationListPage(CurrentUser currentUser, BoundedSearch boundedSearch, SavedViews views, Teams teams) {
        this.teams = teams;
        this.currentUser = currentUser;
        this.boundedSearch = boundedSearch;
        this.views = views;
    }

    /** What the filters offer to choose from. */
    record Choices(List<Status> statuses, List<Kind> kinds, List<String> orders, boolean rareOnes,
            List<TeamView> teams) {
    }

    /**
     * What became of the last thing that was done from the list.
     *
     * @param changed how many were changed; 0 when nothing was done
     * @param undo under what that can be taken back, or null
     * @param hindered the title of the obligation that stood in the way, or null
     */
    record Outcome(int changed, UUID undo, String hindered, boolean nothingChosen, Problem problem) {

        static final Outcome NONE = new Outcome(0, null, null, false, null);
        static final Outcome NOTHING_CHOSEN = new Outcome(0, null, null, true, null);

        static Outcome changed(int count, UUID undo) {
            return new Outcome(count, undo, null, false, null);
        }

        static Outcome hinderedBy(String title) {
            return new Outcome(0, null, title, false, null);
        }

        static Outcome refused(Problem problem) {
            return new Outcome(0, null, null, false, problem);
        }
    }

    @CheckedTemplate(basePath = "web/obligations")
    static class Templates {
        static native TemplateInstance obligations(Page<Deadline> found, boolean more, Pager pager, Address address,
                List<ListView> views,
                Choices choices, Outcome outcome);
    }

    @GET
    public TemplateInstance list(@BeanParam ObligationFilter filter, @BeanParam Paging paging,
            @RestQuery @DefaultValue("0") int changed, @RestQuery UUID undo, @Context UriInfo uri) {
        return show(filter, paging.page(), Address.of(uri), Outcome.changed(changed, undo));
    }

    /** Keeps the search that the address holds under a name of one's own. */
    @POST
    @Path("/views")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(@BeanParam ObligationFilter filter, @RestForm String name, @Context UriInfo uri) {
        Address address = Address.of(uri, PATH);
        try {
            views.save(currentUser.username(), name, address.query());
            return Response.seeOther(URI.create(PATH + address.suffix())).build();
        } catch (InvalidInputException invalidInputException) {
            Problem problem = Problems.of(invalidInputException);
            return Response.status(problem.status()).entity(show(filter, 0, address, Outcome.refused(problem))).build();
        }
    }

    @POST
    @Path("/views/{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(UUID id, @Context UriInfo uri) {
        views.remove(currentUser.username(), id);
        return Response.seeOther(URI.create(PATH + Address.of(uri, PATH).suffix())).build();
    }

    TemplateInstance show(ObligationFilter filter, int page, Address address, Outcome outcome) {
        BoundedPage found = boundedSearch.at(filter.query(), page, SIZE);
        ListMessages say = MessageBundles.get(ListMessages.class, Localized.Literal.of(currentUser.language()));
        List<TeamView> known = teams.all();
        List<ListView> offered = ListView.all(address, views.of(currentUser.username()), currentUser.email(),
                known.stream().anyMatch(TeamView::isMine), say);
        Choices choices = new Choices(List.of(Status.values()), List.of(Kind.values()), ORDERS, address.hasAny(RARE_FILTERS),
                known.stream().filter(each -> each.isMine() || !each.confidential()).toList());
        return currentUser
                .show(Templates.obligations(found.part().map(currentUser.words()::of), found.more(), Pager.of(found, address),
                        address, offered,
                        choices, outcome));
    }
}
