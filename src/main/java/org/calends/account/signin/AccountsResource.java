package org.calends.account.signin;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.calends.account.person.Account;
import org.calends.account.person.AccountDraft;
import org.calends.account.person.Accounts;
import org.calends.account.person.ApiKey;
import org.calends.account.person.ApiKeys;
import org.calends.account.person.Role;
import org.calends.input.RequestRefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts and their keys, for administrators. */
@Path("/api/accounts")
@RolesAllowed(Role.ADMINS)
@Tag(name = "Accounts")
class AccountsResource {

    private final Accounts accounts;
    private final ApiKeys keys;

    AccountsResource(Accounts accounts, ApiKeys keys) {
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

    record KeyDraft(
            @NotNull @Pattern(regexp = "\\P{Cntrl}{1,200}", message = "{account.name.malformed}") String name) {
    }

    record KeyView(UUID id, String name, Instant createdAt, Instant lastUsedAt, boolean revoked) {

        static KeyView of(ApiKey key) {
            return new KeyView(key.id(), key.name(), key.createdAt(), key.lastUsedAt(), key.isRevoked());
        }
    }

    @GET
    @Operation(summary = "All accounts")
    public List<AccountView> list() {
        return accounts.all().stream().map(AccountView::of).toList();
    }

    @POST
    @Operation(summary = "Open an account")
    public Response open(@NotNull @Valid AccountDraft draft) {
        if (draft.password() == null) {
            throw new RequestRefusedException(RequestRefusedException.Ground.MALFORMED, "account.password.required");
        }
        AccountView opened = AccountView.of(accounts.open(draft));
        return Response.created(URI.create("/api/accounts/" + opened.id())).entity(opened).build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One account")
    public AccountView get(UUID id) {
        return AccountView.of(accounts.get(id));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Change an account; without a password the present one stays")
    public AccountView describe(UUID id, @NotNull @Valid AccountDraft draft) {
        return AccountView.of(accounts.describe(id, draft));
    }

    @POST
    @Path("/{id}/deactivation")
    @Operation(summary = "End every way in for this person at once")
    public AccountView deactivate(UUID id) {
        return AccountView.of(accounts.deactivate(id));
    }

    @DELETE
    @Path("/{id}/deactivation")
    @Operation(summary = "Let this person in again")
    public AccountView activate(UUID id) {
        return AccountView.of(accounts.activate(id));
    }

    @GET
    @Path("/{id}/keys")
    @Operation(summary = "The account's API keys, without the keys themselves")
    public List<KeyView> keys(UUID id) {
        return keys.of(id).stream().map(KeyView::of).toList();
    }

    @POST
    @Path("/{id}/keys")
    @Operation(summary = "Make an API key; the answer is the only place where it can be read")
    public Response makeKey(UUID id, @NotNull @Valid KeyDraft draft) {
        return Response.status(Response.Status.CREATED).entity(keys.make(id, draft.name())).build();
    }

    @DELETE
    @Path("/{id}/keys/{keyId}")
    @Operation(summary = "Revoke an API key")
    public void revokeKey(UUID id, UUID keyId) {
        keys.revoke(id, keyId);
    }
}
