package org.calends.web.admin;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.factor.SecondFactors;
import org.calends.account.link.AccountInvitations;
import org.calends.account.person.Account;
import org.calends.account.person.AccountDraft;
import org.calends.account.person.Accounts;
import org.calends.account.person.ApiKeyDraft;
import org.calends.account.person.ApiKeys;
import org.calends.account.person.Role;
import org.calends.history.History;
import org.calends.input.ConflictException;
import org.calends.input.InvalidInputException;
import org.calends.language.WrittenDates;
import org.calends.obligation.change.Transfers.Handed;
import org.calends.reminder.acts.HandoverDraft;
import org.calends.reminder.acts.Handovers;
import org.calends.reminder.acts.Handovers.Burden;
import org.calends.subscription.wish.AbsenceDraft;
import org.calends.subscription.wish.Absences;
import org.calends.web.account.AbsenceForm;
import org.calends.web.account.KeyRow;
import org.calends.web.api.Problem;
import org.calends.web.api.Problems;
import org.calends.web.frame.AsksAgain;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.obligations.FormReader;
import org.calends.web.obligations.ObligationActivity;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Who signs in, and which programs act for them. */
@Path("/admin/accounts")
@RolesAllowed(Role.ADMINS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class AccountPages {

    private static final List<String> ROLES = Stream.of(Role.values()).map(Role::name).toList();
    private static final int LONGEST_NAME = 200;

    private final CurrentUser currentUser;
    private final Clock clock;
    private final Accounts accounts;
    private final ApiKeys keys;
    private final AccountInvitations invitations;
    private final SecondFactors factors;
    private final Absences absences;
    private final FormReader reader;
    private final ObligationActivity obligationActivity;
    private final History history;
    private final Handovers handovers;

    AccountPages(CurrentUser currentUser, Clock clock, Accounts accounts, ApiKeys keys, AccountInvitations invitations,
            SecondFactors factors,
            Absences absences, FormReader reader,
            ObligationActivity obligationActivity, History history, Handovers handovers) {
        this.handovers = handovers;
        this.currentUser = currentUser;
        this.clock = clock;
        this.accounts = accounts;
        this.keys = keys;
        this.invitations = invitations;
        this.factors = factors;
        this.absences = absences;
        this.reader = reader;
        this.obligationActivity = obligationActivity;
        this.history = history;
    }

    @CheckedTemplate(basePath = "web/admin")
    static class Templates {
        static native TemplateInstance adminAccounts(List<Account> accounts, AccountForm form, List<String> roles,
                Problem problem);

        static native TemplateInstance adminAccount(Account account, AccountForm form, List<String> roles, List<KeyRow> keys,
                String made, AbsenceForm absence, List<ObligationActivity.Line> story, boolean intact, List<Burden> burdens,
                Long handed, Problem problem);
    }

    @GET
    public TemplateInstance list() {
        return list(AccountForm.EMPTY, null);
    }

    @POST
    @AsksAgain
    public Response open(@BeanParam AccountForm form) {
        return or(problem -> list(form, problem), () -> {
            AccountDraft draft = reader.read(form.into(reader.empty()), AccountDraft.class);
            if (draft.password() == null && draft.email() == null) {
                throw new InvalidInputException("email", "account.invitation.address-needed");
            }
            invitations.open(draft);
            return back("");
        });
    }

    @GET
    @Path("/{id}")
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance one(UUID id, @RestQuery Long handed, @RestQuery Long left, @RestQuery String invited) {
        Account account = accounts.get(id);
        return one(account, AccountForm.of(account), null, AbsenceForm.of(absences.of(id)), handed, null).data("invited",
                invited).data("factor", factors.has(id)).data("left", left);
    }

    @POST
    @Path("/{id}")
    @AsksAgain
    public Response describe(UUID id, @BeanParam AccountForm form) {
        return or(problem -> one(accounts.get(id), form, null, problem), () -> {
            accounts.describe(id, reader.read(form.into(reader.empty()), AccountDraft.class));
            return back("");
        });
    }

    @POST
    @Path("/{id}/absence")
    public Response leave(UUID id, @BeanParam AbsenceForm form) {
        Account account = accounts.get(id);
        return or(problem -> one(account, AccountForm.of(account), null, form, problem), () -> {
            absences.set(id, reader.read(form.into(reader.empty()), AbsenceDraft.class), currentUser.username());
            return back("/" + id);
        });
    }

    @POST
    @Path("/{id}/invitation")
    @AsksAgain
    public Response invite(UUID id) {
        return or(problem -> one(accounts.get(id), AccountForm.of(accounts.get(id)), null, problem), () -> {
            invitations.invite(id);
            return back("/" + id + "?invited=true");
        });
    }

    @POST
    @Path("/{id}/second-factor/end")
    @AsksAgain
    public Response endFactor(UUID id) {
        factors.end(accounts.get(id));
        return back("/" + id);
    }

    @POST
    @Path("/{id}/deactivation")
    public Response deactivate(UUID id) {
        return or(problem -> one(accounts.get(id), AccountForm.of(accounts.get(id)), null, problem), () -> {
            accounts.deactivate(id);
            return back("/" + id);
        });
    }

    @POST
    @Path("/{id}/activation")
    public Response activate(UUID id) {
        accounts.activate(id);
        return back("/" + id);
    }

    @POST
    @Path("/{id}/handover")
    public Response handOver(UUID id, @RestForm String from, @RestForm String to) {
        Account account = accounts.get(id);
        return or(problem -> one(account, AccountForm.of(account), null, problem), () -> {
            ObjectNode fields = reader.empty().put("from", from == null ? null : from.strip())
                    .put("to", to == null ? "" : to.strip());
            Handed handed = handovers.handOver(id, reader.read(fields, HandoverDraft.class), currentUser.username());
            return back("/" + id + "?handed=" + handed.obligations() + "&left=" + handed.left());
        });
    }

    /** The key can be read on this page only: it is not stored. */
    @POST
    @Path("/{id}/keys")
    @AsksAgain
    public Response makeKey(UUID id, @RestForm String name) {
        Account account = accounts.get(id);
        return or(problem -> one(account, AccountForm.of(account), null, problem), () -> {
            String given = name == null ? "" : name.strip();
            if (given.isEmpty() || given.length() > LONGEST_NAME || given.chars().anyMatch(Character::isISOControl)) {
                throw new InvalidInputException("name", "account.name.malformed");
            }
            String made = keys.make(id, ApiKeyDraft.named(given)).key();
            return Response.ok(one(account, AccountForm.of(account), made, null)).build();
        });
    }

    @POST
    @Path("/{id}/keys/{key}/revocation")
    public Response revoke(UUID id, UUID key) {
        keys.revoke(id, key);
        return back("/" + id);
    }

    private static Response back(String rest) {
        return Response.seeOther(URI.create("/admin/accounts" + rest)).build();
    }

    private static Response or(Function<Problem, TemplateInstance> again, Supplier<Response> act) {
        try {
            return act.get();
        } catch (InvalidInputException | ConflictException refused) {
            Problem problem = Problems.of(refused);
            return Response.status(problem.status()).entity(again.apply(problem)).build();
        }
    }

    private TemplateInstance list(AccountForm form, Problem problem) {
        return currentUser.show(Templates.adminAccounts(accounts.all(), form, ROLES, problem));
    }

    private TemplateInstance one(Account account, AccountForm form, String made, Problem problem) {
        return one(account, form, made, AbsenceForm.of(absences.of(account.id())), problem);
    }

    private TemplateInstance one(Account account, AccountForm form, String made, AbsenceForm absence, Problem problem) {
        return one(account, form, made, absence, null, problem);
    }

    /** @param handed how many obligations were just handed over, or null */
    private TemplateInstance one(Account account, AccountForm form, String made, AbsenceForm absence, Long handed,
            Problem problem) {
        WrittenDates dates = currentUser.words().dates();
        List<KeyRow> known = keys.known(account.id()).stream().map(key -> KeyRow.of(key, dates, clock.getZone())).toList();
        return currentUser.show(Templates.adminAccount(account, form, ROLES, known, made, absence,
                obligationActivity.lines(account.id(), currentUser), history.isIntact(account.id()), handovers.of(account.id()),
                handed,
                problem));
    }
}
