package org.calends.web.account;

import java.time.Duration;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.guess.TooManyGuessesException;
import org.calends.account.link.AccountLinks;
import org.calends.audit.ClientAddress;
import org.calends.audit.Network;
import org.calends.subscription.limit.SignUpRateLimiter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.vertx.core.http.HttpServerRequest;

/** The same as {@link ForgottenPages}, for programs in which people sign in. */
@Path("/api/password-resets")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Own account")
class PasswordResetsResource {

    private final AccountLinks links;
    private final SignUpRateLimiter limiter;
    private final ClientAddress addresses;

    PasswordResetsResource(AccountLinks links, SignUpRateLimiter limiter, ClientAddress addresses) {
        this.links = links;
        this.limiter = limiter;
        this.addresses = addresses;
    }

    /** @param account its name or its address */
    record ForgottenPassword(@NotBlank @Size(max = 254) String account) {
    }

    @POST
    @Operation(summary = "Have a link mailed at which to choose another password", description = "The answer is the same whether "
            + "or not there is such an account. The link works once, for 30 minutes.")
    public Response ask(@NotNull @Valid ForgottenPassword forgotten, HttpServerRequest request) {
        Duration wait = limiter.waitFor(ForgottenPages.ASKER + Network.of(addresses.of(request)));
        if (!wait.isZero()) {
            throw new TooManyGuessesException(wait);
        }
        links.forgotten(forgotten.account());
        return Response.accepted().build();
    }
}
