package org.calends.obligation.lead;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

import org.calends.account.person.Role;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.LeadPolicy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How long ahead each kind of obligation is told, over REST. */
@Path("/api/lead-policies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.VIEWERS)
@Tag(name = "Lead policies")
class LeadPoliciesResource {

    private final LeadPolicies policies;

    LeadPoliciesResource(LeadPolicies policies) {
        this.policies = policies;
    }

    @Schema(name = "LeadPolicy")
    record View(Kind kind, List<Integer> leadDays, List<Integer> leadWorkingDays, String changedBy, Instant changedAt) {

        static View of(LeadPolicy policy) {
            return new View(policy.kind(), policy.leads().days(), policy.leads().workingDays(), policy.changedBy(),
                    policy.changedAt());
        }
    }

    @Schema(name = "LeadPolicyList")
    record Views(List<View> items, int total) {
    }

    @GET
    @Operation(operationId = "listLeadPolicies", summary = "How long ahead each kind is told where nobody chose otherwise")
    public Views all() {
        List<View> views = policies.all().stream().map(View::of).toList();
        return new Views(views, views.size());
    }

    @GET
    @Path("/{kind}")
    @Operation(operationId = "getLeadPolicy", summary = "One kind's policy")
    public View get(Kind kind) {
        return View.of(policies.of(kind));
    }

    @PUT
    @Path("/{kind}")
    @RolesAllowed(Role.ADMINS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "updateLeadPolicy", summary = "Change a kind's policy", description = "Holds at once, also for obligations that are open already.")
    public View change(Kind kind, @NotNull @Valid LeadPolicyDraft draft, @Context SecurityContext security) {
        return View.of(policies.change(kind, draft.leads(), security.getUserPrincipal().getName()));
    }
}
