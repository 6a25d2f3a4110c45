package org.calends.subscription.rest;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.person.Role;
import org.calends.input.QueryValues;
import org.calends.subscription.link.SigningSecrets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The secrets that links in mails are signed with, for administrators: which there are, never what they are. */
@Path("/api/signing-secrets")
@RolesAllowed(Role.ADMINS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing secrets")
class SigningSecretResource {

    private final SigningSecrets secrets;

    SigningSecretResource(SigningSecrets secrets) {
        this.secrets = secrets;
    }

    @GET
    @Operation(operationId = "listSigningSecrets", summary = "Which secrets sign, and until when older ones are accepted")
    public List<SigningSecrets.View> list() {
        secrets.all();
        return secrets.views();
    }

    @POST
    @Path("/rotation")
    @Operation(operationId = "rotateSigningSecret", summary = "Let a new secret sign from now on", description = "Links in mails that left before work until the grace "
            + "(calends.signing.grace) is over; with endOld=true, as after a leak, they end at once. Other replicas follow "
            + "within seconds. No mail is told again.")
    @Parameter(name = "endOld", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public List<SigningSecrets.View> rotate(@RestQuery String endOld) {
        return secrets.rotate(QueryValues.flag("endOld", endOld, false));
    }
}
