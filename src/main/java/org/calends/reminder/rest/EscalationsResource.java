package org.calends.reminder.rest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.calends.account.person.Role;
import org.calends.obligation.value.Kind;
import org.calends.reminder.escalation.Escalation;
import org.calends.reminder.escalation.EscalationDraft;
import org.calends.reminder.escalation.Escalations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Escalation rules over REST: everyone may know to whom things go, administrators say so. */
@Path("/api/escalations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINS)
@Tag(name = "Escalation")
class EscalationsResource {

    private final Escalations escalations;

    EscalationsResource(Escalations escalations) {
        this.escalations = escalations;
    }

    @Schema(name = "Escalation")
    record EscalationView(UUID id, String authority, String tag, Kind kind, int deputyDays, String contact, int contactDays,
            Instant createdAt, Instant updatedAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) UUID team) {

        static EscalationView of(Escalation rule) {
            return new EscalationView(rule.id(), rule.authority(), rule.tag(), rule.kind(), rule.deputyDays(),
                    rule.contact(), rule.contactDays(), rule.createdAt(), rule.updatedAt(), rule.team());
        }
    }

    record EscalationList(List<EscalationView> items, int total) {
    }

    @GET
    @RolesAllowed(Role.VIEWERS)
    @Operation(operationId = "listEscalations", summary = "To whom obligations go that nobody acknowledges", description = "The rule that names most counts.")
    public EscalationList list() {
        List<EscalationView> items = escalations.all().stream().map(EscalationView::of).toList();
        return new EscalationList(items, items.size());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.VIEWERS)
    @Operation(operationId = "getEscalation", summary = "One rule")
    public EscalationView get(UUID id) {
        return EscalationView.of(escalations.get(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = EscalationView.class, responseCode = "201", responseDescription = "Added")
    @Operation(operationId = "createEscalation", summary = "Add a rule", description = "Days count back from the last safe day; negative ones lie after it.")
    public Response add(@NotNull @Valid EscalationDraft draft, @Context SecurityContext security) {
        EscalationView made = EscalationView.of(escalations.add(draft, security.getUserPrincipal().getName()));
        return Response.created(URI.create("/api/escalations/" + made.id())).entity(made).build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "updateEscalation", summary = "Change a rule")
    public EscalationView replace(UUID id, @NotNull @Valid EscalationDraft draft) {
        return EscalationView.of(escalations.replace(id, draft));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteEscalation", summary = "Remove a rule", description = "What it caused stays in the ledger.")
    public void remove(UUID id) {
        escalations.remove(id);
    }
}
