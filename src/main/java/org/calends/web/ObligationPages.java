package org.calends.web;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.Role;
import org.calends.obligation.Bound;
import org.calends.obligation.Invalid;
import org.calends.obligation.Kind;
import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationDraft;
import org.calends.obligation.Obligations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Adding an obligation, and looking at one. */
@Path("/obligations")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class ObligationPages {

    private final Visitor visitor;
    private final Obligations obligations;
    private final Story story;
    private final FormReader reader;

    ObligationPages(Visitor visitor, Obligations obligations, Story story, FormReader reader) {
        this.visitor = visitor;
        this.obligations = obligations;
        this.story = story;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance obligation(Deadline deadline, List<Story.Line> story, boolean intact, String today,
                Problem problem);

        static native TemplateInstance obligationForm(ObligationForm form, List<Kind> kinds, List<Bound> bounds,
                Problem problem);
    }

    @GET
    @Path("/new")
    @RolesAllowed(Role.EDITORS)
    public TemplateInstance blank() {
        return form(ObligationForm.EMPTY, null);
    }

    @POST
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(@BeanParam ObligationForm form) {
        try {
            ObligationDraft draft = reader.read(form.into(reader.empty()), ObligationDraft.class);
            return Response.seeOther(addressOf(obligations.register(draft, visitor.username()).id())).build();
        } catch (Invalid invalid) {
            Problem problem = Problems.of(invalid);
            return Response.status(problem.status()).entity(form(form, problem)).build();
        }
    }

    @GET
    @Path("/{id}")
    public TemplateInstance one(UUID id) {
        return show(obligations.get(id), null);
    }

    TemplateInstance show(Obligation obligation, Problem problem) {
        DeadlineWords words = visitor.words();
        return visitor.show(Templates.obligation(words.of(obligation), story.of(obligation.id(), visitor.locale()),
                story.isIntact(obligation.id()), words.today().toString(), problem));
    }

    static URI addressOf(UUID id) {
        return URI.create("/obligations/" + id);
    }

    private TemplateInstance form(ObligationForm form, Problem problem) {
        return visitor.show(
                Templates.obligationForm(form, List.of(Kind.values()), List.of(Bound.values()), problem));
    }
}
