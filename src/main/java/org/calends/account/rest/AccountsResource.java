package org.calends.account.rest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.calends.account.factor.SecondFactors;
import org.calends.account.link.AccountInvitations;
import org.calends.account.person.Account;
import org.calends.account.person.AccountDraft;
import org.calends.account.person.Accounts;
import org.calends.account.person.ApiKeyDraft;
import org.calends.account.person.ApiKeys;
import org.calends.account.person.ApiKeys.KnownKey;
import org.calends.account.person.ApiKeys.NewKey;
import org.calends.account.person.Role;
import org.calends.input.RequestRefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts and their keys, for administrators. */
@Path("/api/accounts")
@RolesAllowed(Role.ADMINS)
@Tag(name = "Accounts")
class AccountsResource {

    private final Accounts accounts;
    private final ApiKeys keys;
    private final AccountInvitations invitations;
    private final SecondFactors factors;

    AccountsResource(Accounts accounts, ApiKeys keys, AccountInvitations invitations, SecondFactors factors) {
        this.factors = factors;
        this.invitations = invitations;
        this.accounts = accounts;
        this.keys = keys;
    }

    record AccountView(UUID id, String username, String displayName, String email, Role role, String locale, String zone,
            boolean active, Instant createdAt) {

        static AccountView of(Account account) {
            return new AccountView(account.id(), account.username(), account.displayName(), account.email(), account.role(),
                    account.locale(), account.zone(), account.isActive(), account.createdAt());
        }
    }

    @GET
    @Operation(operationId = "listAccounts", summary = "All accounts")
    public List<AccountView> list() {
        return accounts.all().stream().map(AccountView::of).toList();
    }

    @POST
    @APIResponseSchema(value = AccountView.class, responseCode = "201", responseDescription = "Opened")
    @Operation(operationId = "createAccount", summary = "Open an account", description = "Without a password its holder is invited by mail to choose one.")
    public Response open(@NotNull @Valid AccountDraft draft) {
        if (draft.password() == null && draft.email() == null) {
            throw new RequestRefusedException(RequestRefusedException.Ground.MALFORMED, "account.password.required");
        }
        AccountView opened = AccountView.of(invitations.open(draft));
        return Response.created(URI.create("/api/accounts/" + opened.id())).entity(opened).build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAccount", summary = "One account")
    public AccountView get(UUID id) {
        return AccountView.of(accounts.get(id));
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "updateAccount", summary = "Change an account; without a password the present one stays")
    public AccountView describe(UUID id, @NotNull @Valid AccountDraft draft) {
        return AccountView.of(accounts.describe(id, draft));
    }

    @POST
    @Path("/{id}/invitation")
    @APIResponse(responseCode = "202", description = "The mail is on its way")
    @Operation(operationId = "inviteAccount", summary = "Invite this person by mail to choose a password", description = "The link works once, for a week. "
            + "The present password stays until another is chosen.")
    public Response invite(UUID id) {
        invitations.invite(id);
        return Response.accepted().build();
    }

    @DELETE
    @Path("/{id}/second-factor")
    @Operation(operationId = "removeSecondFactor", summary = "End the second factor of somebody who lost it", description = "The password alone is enough again; "
            + "harmless when there is none.")
    public void endFactor(UUID id) {
        factors.end(accounts.get(id));
    }

    @POST
    @Path("/{id}/deactivation")
    @Operation(operationId = "deactivateAccount", summary = "End every way in for this person at once")
    public AccountView deactivate(UUID id) {
        return AccountView.of(accounts.deactivate(id));
    }

    @DELETE
    @Path("/{id}/deactivation")
    @Operation(operationId = "reactivateAccount", summary = "Let this person in again")
    public AccountView activate(UUID id) {
        return AccountView.of(accounts.activate(id));
    }

    @GET
    @Path("/{id}/keys")
    @Operation(operationId = "listKeys", summary = "The account's API keys, without the keys themselves")
    public List<KnownKey> keys(UUID id) {
        return keys.known(id);
    }

    @POST
    @Path("/{id}/keys")
    @APIResponseSchema(value = NewKey.class, responseCode = "201", responseDescription = "Made")
    @Operation(operationId = "createKey", summary = "Make an API key; the answer is the only place where it can be read")
    public Response makeKey(UUID id, @NotNull @Valid ApiKeyDraft draft) {
        return Response.status(Response.Status.CREATED).entity(keys.make(id, draft)).build();
    }

    @DELETE
    @Path("/{id}/keys/{keyId}")
    @Operation(operationId = "revokeKey", summary = "Revoke an API key")
    public void revokeKey(UUID id, UUID keyId) {
        keys.revoke(id, keyId);
    }
}
