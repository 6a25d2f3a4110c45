package org.calends.web.obligations;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.person.Role;
import org.calends.authority.KnownAuthority;
import org.calends.input.InvalidInputException;
import org.calends.input.VersionConflictException;
import org.calends.intake.reader.OneLine;
import org.calends.obligation.authority.AuthorityNames;
import org.calends.obligation.change.Obligations;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.people.KnownPerson;
import org.calends.obligation.people.PeopleList;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Kind;
import org.calends.team.TeamView;
import org.calends.team.Teams;
import org.calends.web.api.Problem;
import org.calends.web.api.Problems;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.obligations.ObligationActivity.Told;
import org.calends.web.obligations.ObligationForm.Difference;
import org.calends.web.obligations.SourceExcerpts.Origin;
import org.calends.web.wording.Deadline;
import org.calends.web.wording.DeadlineFormatter;
import org.calends.workday.count.Roll;
import org.calends.workday.count.Unit;
import org.calends.workday.count.WorkingDayCalendars;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Adding an obligation, looking at one, and editing it. */
@Path("/obligations")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class ObligationPages {

    private static final int MOST_PEOPLE = 500;

    private final CurrentUser currentUser;
    private final Obligations obligations;
    private final ObligationActivity obligationActivity;
    private final SourceExcerpts sourceExcerpts;
    private final OneLine oneLine;
    private final FormReader reader;
    private final WorkingDayCalendars calendars;
    private final PeopleList people;
    private final AuthorityNames authorities;
    private final Teams teams;

    ObligationPages(CurrentUser currentUser, Obligations obligations, ObligationActivity obligationActivity,
            SourceExcerpts sourceExcerpts, OneLine oneLine,
            FormReader reader,
            WorkingDayCalendars calendars, PeopleList people, AuthorityNames authorities, Teams teams) {
        this.teams = teams;
        this.people = people;
        this.authorities = authorities;
        this.currentUser = currentUser;
        this.obligations = obligations;
        this.obligationActivity = obligationActivity;
        this.sourceExcerpts = sourceExcerpts;
        this.oneLine = oneLine;
        this.reader = reader;
        this.calendars = calendars;
    }

    @CheckedTemplate(basePath = "web/obligations")
    static class Templates {
        static native TemplateInstance obligation(Deadline deadline, Told told, List<Origin> origins, String computation,
                String today,
                String did, Problem problem);

        static native TemplateInstance obligationForm(ObligationForm form, String id, TypedLine line, Choices choices,
                List<Difference> differences, Problem problem);
    }

    /** The line out of which the form was filled in, and what can be understood in two ways in it. */
    record TypedLine(String words, List<String> doubts) {
    }

    /** What the form offers to choose from. */
    record Choices(List<Kind> kinds, List<Bound> bounds, List<Unit> units, List<Roll> rolls, Set<String> calendars,
            List<KnownPerson> people, List<KnownAuthority> authorities, List<TeamView> teams) {
    }

    @GET
    @Path("/new")
    @RolesAllowed(Role.EDITORS)
    public TemplateInstance blank(@RestQuery String line) {
        Optional<ObligationDraft> read = oneLine.read(line);
        return form(read.map(draft -> ObligationForm.of(reader.nodeOf(draft))).orElseGet(ObligationForm::new), null,
                read.isEmpty() ? null
                        : new TypedLine(line, currentUser.inWords(oneLine.doubts(line))),
                List.of(), null);
    }

    @POST
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(@BeanParam ObligationForm form) {
        try {
            ObligationDraft draft = reader.read(form.into(reader.empty()), ObligationDraft.class);
            return Response.seeOther(addressOf(obligations.register(draft, currentUser.username()).id())).build();
        } catch (InvalidInputException invalidInputException) {
            return refused(form, null, List.of(), Problems.of(invalidInputException));
        }
    }

    @GET
    @Path("/{id}/edit")
    @RolesAllowed(Role.EDITORS)
    public TemplateInstance present(UUID id) {
        Obligation obligation = obligations.get(id);
        ObligationForm form = ObligationForm.of(reader.nodeOf(ObligationDraft.of(obligation)));
        form.version = obligation.version();
        return form(form, id, null, List.of(), null);
    }

    /** Someone else's change in the meantime is shown beside one's own; saving again is then done knowingly. */
    @POST
    @Path("/{id}/edit")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(UUID id, @BeanParam ObligationForm form) {
        try {
            obligations.edit(id, present -> reader.read(form.into(reader.nodeOf(present)), ObligationDraft.class),
                    form.version == null ? OptionalInt.empty() : OptionalInt.of(form.version), currentUser.username());
            return Response.seeOther(addressOf(id)).build();
        } catch (VersionConflictException versionConflictException) {
            Obligation present = obligations.get(id);
            form.version = present.version();
            return refused(form, id, form.differencesFrom(reader.nodeOf(ObligationDraft.of(present))),
                    Problems.of(versionConflictException));
        } catch (InvalidInputException invalidInputException) {
            return refused(form, id, List.of(), Problems.of(invalidInputException));
        }
    }

    @GET
    @Path("/{id}")
    public TemplateInstance one(UUID id, @RestQuery String did) {
        return show(obligations.get(id), did, null);
    }

    /** @param did what was just done to it, or null */
    TemplateInstance show(Obligation obligation, String did, Problem problem) {
        DeadlineFormatter words = currentUser.words();
        return currentUser.show(Templates.obligation(words.of(obligation), obligationActivity.of(obligation, currentUser),
                sourceExcerpts.of(obligation),
                obligationActivity.computationOf(obligation, currentUser.locale()), words.today().toString(), did, problem));
    }

    static URI addressAfter(UUID id, String did) {
        return URI.create("/obligations/" + id + "?did=" + did);
    }

    static URI addressOf(UUID id) {
        return URI.create("/obligations/" + id);
    }

    private Response refused(ObligationForm form, UUID id, List<Difference> differences, Problem problem) {
        return Response.status(problem.status()).entity(form(form, id, null, differences, problem)).build();
    }

    private TemplateInstance form(ObligationForm form, UUID id, TypedLine line, List<Difference> differences, Problem problem) {
        Choices choices = new Choices(List.of(Kind.values()), List.of(Bound.values()), List.of(Unit.values()),
                List.of(Roll.values()), calendars.names(), people.first(MOST_PEOPLE), authorities.dictionary().all(),
                teams.mine());
        return currentUser.show(
                Templates.obligationForm(form, id == null ? null : id.toString(), line, choices, differences, problem));
    }
}
