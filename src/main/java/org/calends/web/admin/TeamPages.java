package org.calends.web.admin;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.person.Role;
import org.calends.input.ConflictException;
import org.calends.input.InvalidInputException;
import org.calends.obligation.people.KnownPerson;
import org.calends.obligation.people.PeopleList;
import org.calends.team.TeamDraft;
import org.calends.team.TeamMemberDraft;
import org.calends.team.TeamRole;
import org.calends.team.TeamView;
import org.calends.team.Teams;
import org.calends.web.api.Problem;
import org.calends.web.api.Problems;
import org.calends.web.frame.AsksAgain;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.obligations.FormReader;
import org.jboss.resteasy.reactive.RestForm;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Teams: everybody sees those that they may know of, administrators keep them, and whoever administers one its members. */
@Path("/teams")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class TeamPages {

    private static final int MOST_PEOPLE = 500;

    private final CurrentUser currentUser;
    private final Teams teams;
    private final PeopleList people;
    private final FormReader reader;

    TeamPages(CurrentUser currentUser, Teams teams, PeopleList people, FormReader reader) {
        this.currentUser = currentUser;
        this.teams = teams;
        this.people = people;
        this.reader = reader;
    }

    /** @param mayAdmit whether whoever reads says who is in it */
    record Row(TeamView team, boolean mayAdmit) {
    }

    @CheckedTemplate(basePath = "web/admin")
    static class Templates {
        static native TemplateInstance teams(List<Row> rows, List<TeamRole> roles, List<KnownPerson> people, Problem problem);
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance all() {
        return show(null);
    }

    @POST
    @AsksAgain
    @RolesAllowed(Role.ADMINS)
    public Response make(@RestForm String name, @RestForm boolean confidential) {
        return or(() -> teams.make(draft(name, confidential)));
    }

    @POST
    @Path("/{id}")
    @RolesAllowed(Role.ADMINS)
    public Response change(UUID id, @RestForm String name, @RestForm boolean confidential) {
        return or(() -> teams.change(id, draft(name, confidential)));
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(Role.ADMINS)
    public Response end(UUID id) {
        return or(() -> teams.end(id));
    }

    @POST
    @Path("/{id}/members")
    @AsksAgain
    @RolesAllowed(Role.EDITORS)
    public Response admit(UUID id, @RestForm String account, @RestForm String role) {
        return or(() -> {
            ObjectNode fields = reader.empty();
            FormReader.text(fields, "account", account);
            FormReader.text(fields, "role", role);
            teams.admit(id, reader.read(fields, TeamMemberDraft.class));
        });
    }

    @POST
    @Path("/{id}/members/{account}/removal")
    @RolesAllowed(Role.EDITORS)
    public Response dismiss(UUID id, UUID account) {
        return or(() -> teams.dismiss(id, account));
    }

    private TeamDraft draft(String name, boolean confidential) {
        ObjectNode fields = reader.empty();
        FormReader.text(fields, "name", name);
        return reader.read(fields.put("confidential", confidential), TeamDraft.class);
    }

    private Response or(Runnable act) {
        try {
            act.run();
            return Response.seeOther(URI.create("/teams")).build();
        } catch (InvalidInputException | ConflictException refused) {
            Problem problem = Problems.of(refused);
            return Response.status(problem.status()).entity(show(problem)).build();
        }
    }

    private TemplateInstance show(Problem problem) {
        List<Row> rows = teams.all().stream().map(team -> new Row(team, teams.mayAdmit(team.id()))).toList();
        return currentUser.show(Templates.teams(rows, List.of(TeamRole.values()),
                rows.stream().anyMatch(Row::mayAdmit) ? people.first(MOST_PEOPLE) : List.of(), problem));
    }
}
