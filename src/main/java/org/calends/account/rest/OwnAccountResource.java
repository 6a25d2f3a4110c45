package org.calends.account.rest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.calends.account.factor.SecondFactors;
import org.calends.account.link.AccountLinks;
import org.calends.account.own.AddressChange;
import org.calends.account.own.OwnMailAddress;
import org.calends.account.own.OwnPassword;
import org.calends.account.own.PasswordChange;
import org.calends.account.person.Account;
import org.calends.account.person.Accounts;
import org.calends.account.person.OwnAccountDraft;
import org.calends.account.person.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** The account of whoever asks. */
@Path("/api/account")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.VIEWERS)
@Tag(name = "Own account")
class OwnAccountResource {

    private final Accounts accounts;
    private final OwnPassword password;
    private final OwnMailAddress address;
    private final AccountLinks links;
    private final SecondFactors factors;

    OwnAccountResource(Accounts accounts, OwnPassword password, OwnMailAddress address, AccountLinks links,
            SecondFactors factors) {
        this.factors = factors;
        this.address = address;
        this.links = links;
        this.accounts = accounts;
        this.password = password;
    }

    /**
     * An account as its holder sees it.
     *
     * @param unconfirmedEmail the address that is still to be confirmed by mail, or null
     */
    record OwnAccountView(UUID id, String username, String displayName, String email, String unconfirmedEmail,
            Role role, String locale, String zone, boolean secondFactor) {

        static OwnAccountView of(Account account, String unconfirmed, boolean secondFactor) {
            return new OwnAccountView(account.id(), account.username(), account.displayName(), account.email(), unconfirmed,
                    account.role(),
                    account.locale(), account.zone(), secondFactor);
        }
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "getOwnAccount", summary = "Your account")
    public OwnAccountView get(@Context SecurityContext security) {
        return view(own(security));
    }

    @PUT
    @Operation(operationId = "updateOwnAccount", summary = "Say how you are called, in which language and zone", description = "What is left out is the username, "
            + "the browser's language and the organisation's zone.")
    public OwnAccountView describe(@NotNull @Valid OwnAccountDraft draft, @Context SecurityContext security) {
        return view(accounts.describeOwn(own(security).id(), draft));
    }

    @POST
    @Blocking
    @Path("/password")
    @APIResponse(responseCode = "204", description = "Changed")
    @Operation(operationId = "changeOwnPassword", summary = "Choose another password", description = "Ends every session, and with endKeys every key. Needs the "
            + "present password; a wrong one counts as a guess.")
    public Uni<Void> change(@NotNull @Valid PasswordChange change, @Context SecurityContext security, RoutingContext http) {
        return password.change(security.getUserPrincipal().getName(), change, null, http).replaceWithVoid();
    }

    @POST
    @Blocking
    @Path("/email")
    @APIResponse(responseCode = "202", description = "Asked for; it waits for the confirmation")
    @Operation(operationId = "changeOwnEmail", summary = "Have another e-mail address", description = "Answers 202: the account has it from when its mailbox says so, "
            + "by a link that is mailed there and works for a day.")
    public Uni<Response> move(@NotNull @Valid AddressChange change, @Context SecurityContext security, RoutingContext http) {
        return address.change(security.getUserPrincipal().getName(), change, http)
                .map(asked -> Response.accepted().build());
    }

    private OwnAccountView view(Account account) {
        return OwnAccountView.of(account, links.askedAbout(account.id()).orElse(null),
                factors.has(account.id()));
    }

    private Account own(SecurityContext security) {
        return accounts.byName(security.getUserPrincipal().getName()).orElseThrow();
    }
}
