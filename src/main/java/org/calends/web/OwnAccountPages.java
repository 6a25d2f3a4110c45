package org.calends.web;

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

import org.calends.account.Account;
import org.calends.account.Accounts;
import org.calends.account.Role;
import org.calends.obligation.Invalid;
import org.calends.subscription.AbsenceDraft;
import org.calends.subscription.Absences;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What people set for themselves: who stands in while they are away. */
@Path("/account")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class OwnAccountPages {

    private final Visitor visitor;
    private final Accounts accounts;
    private final Absences absences;
    private final FormReader reader;

    OwnAccountPages(Visitor visitor, Accounts accounts, Absences absences, FormReader reader) {
        this.visitor = visitor;
        this.accounts = accounts;
        this.absences = absences;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "web")
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
            absences.set(own.id(), reader.read(form.into(reader.empty()), AbsenceDraft.class), visitor.username());
            return Response.seeOther(URI.create("/account")).build();
        } catch (Invalid invalid) {
            Problem problem = Problems.of(invalid);
            return Response.status(problem.status()).entity(page(own, form, problem)).build();
        }
    }

    private Account own() {
        return accounts.byName(visitor.username()).orElseThrow();
    }

    private TemplateInstance page(Account own, AbsenceForm absence, Problem problem) {
        return visitor.show(Templates.ownAccount(own, absence, problem));
    }
}
