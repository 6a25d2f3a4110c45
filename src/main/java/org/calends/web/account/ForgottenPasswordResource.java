package org.calends.web.account;

import java.time.Duration;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.link.AccountLinks;
import org.calends.audit.ClientAddress;
import org.calends.audit.Network;
import org.calends.input.RequestRefusedException;
import org.calends.language.LocalizableMessage;
import org.calends.subscription.limit.SignUpRateLimiter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.vertx.core.http.HttpServerRequest;

/** What {@link ForgottenPages} does, for programs that show a form of their own. */
@Path("/api/forgotten-password")
@PermitAll
@Tag(name = "Own account")
public class ForgottenPasswordResource {

    private final AccountLinks links;
    private final SignUpRateLimiter limiter;
    private final ClientAddress addresses;

    ForgottenPasswordResource(AccountLinks links, SignUpRateLimiter limiter, ClientAddress addresses) {
        this.links = links;
        this.limiter = limiter;
        this.addresses = addresses;
    }

    /** @param account its name or address */
    public record ForgottenPassword(@NotNull @Size(max = 254) String account) {
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "askForPasswordReset", summary = "Mail a link at which somebody chooses another password", description = "The answer is the same "
            + "whether or not there is such an account.")
    @APIResponse(responseCode = "202", description = "Asked for")
    public Response ask(@NotNull @Valid ForgottenPassword forgotten, HttpServerRequest request) {
        Duration wait = limiter.waitFor(ForgottenPages.ASKER + Network.of(addresses.of(request)));
        if (!wait.isZero()) {
            throw new RequestRefusedException(RequestRefusedException.Ground.TOO_MANY, wait,
                    LocalizableMessage.of("account.link.too-many", wait.toSeconds()));
        }
        links.forgotten(forgotten.account());
        return Response.accepted().build();
    }
}
