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

import org.calends.account.person.Account;
import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.calends.input.InvalidInputException;
import org.calends.subscription.wish.AbsenceDraft;
import org.calends.subscription.wish.Absences;
import org.calends.web.api.Problem;
import org.calends.web.api.Problems;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.obligations.FormReader;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What people set for themselves: who stands in while they are away. */
@Path("/account")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class OwnAccountPages {

    private final CurrentUser currentUser;
    private final Accounts accounts;
    private final Absences absences;
    private final FormReader reader;

    OwnAccountPages(CurrentUser currentUser, Accounts accounts, Absences absences, FormReader reader) {
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.absences = absences;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "web/account")
    static class Templates {
        static native TemplateInstance ownAccount(Account account, AbsenceForm absence, Problem problem);
    }

    @GET
    public TemplateInstance show() {
        Account own = own();
        return page(own, AbsenceForm.of(absences.of(own.id())), null);
    }

    @POST
    @Path("/absence")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave(@BeanParam AbsenceForm form) {
        Account own = own();
        try {
            absences.set(own.id(), reader.read(form.into(reader.empty()), AbsenceDraft.class), currentUser.username());
            return Response.seeOther(URI.create("/account")).build();
        } catch (InvalidInputException invalidInputException) {
            Problem problem = Problems.of(invalidInputException);
            return Response.status(problem.status()).entity(page(own, form, problem)).build();
        }
    }

    private Account own() {
        return accounts.byName(currentUser.username()).orElseThrow();
    }

    private TemplateInstance page(Account own, AbsenceForm absence, Problem problem) {
        return currentUser.show(Templates.ownAccount(own, absence, problem));
    }
}
