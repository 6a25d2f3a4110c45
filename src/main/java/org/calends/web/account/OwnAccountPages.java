package org.calends.web.account;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.person.Accounts;
import org.calends.account.person.OwnAccountDraft;
import org.calends.account.person.Role;
import org.calends.input.InvalidInputException;
import org.calends.subscription.wish.AbsenceDraft;
import org.calends.subscription.wish.Absences;
import org.calends.web.api.Problems;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.obligations.FormReader;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;

/** What people set for themselves: how they are called, and who stands in while they are away. */
@Path("/account")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class OwnAccountPages {

    private final CurrentUser currentUser;
    private final Accounts accounts;
    private final Absences absences;
    private final FormReader reader;
    private final OwnAccountPage page;

    OwnAccountPages(CurrentUser currentUser, Accounts accounts, Absences absences, FormReader reader, OwnAccountPage page) {
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.absences = absences;
        this.reader = reader;
        this.page = page;
    }

    @GET
    public TemplateInstance show(@RestQuery String done) {
        return page.show(done);
    }

    @POST
    @Path("/profile")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response describe(@BeanParam ProfileForm form) {
        try {
            accounts.describeOwn(page.own().id(), reader.read(form.into(reader.empty()), OwnAccountDraft.class));
            return Response.seeOther(URI.create("/account?done=saved")).build();
        } catch (InvalidInputException refused) {
            return page.refused(Problems.of(refused), form, null);
        }
    }

    @POST
    @Path("/absence")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave(@BeanParam AbsenceForm form) {
        try {
            absences.set(page.own().id(), reader.read(form.into(reader.empty()), AbsenceDraft.class), currentUser.username());
            return Response.seeOther(URI.create("/account")).build();
        } catch (InvalidInputException refused) {
            return page.refused(Problems.of(refused), null, form);
        }
    }
}
