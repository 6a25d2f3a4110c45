package org.calends.obligation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.person.Role;
import org.calends.obligation.search.ObligationStatistics;
import org.calends.obligation.search.ObligationStatistics.Counts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many of what a list shows stand how. */
@Path("/api/obligations/statistics")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.VIEWERS)
@Tag(name = "Obligations")
class ObligationStatisticsResource {

    private final ObligationStatistics statistics;

    ObligationStatisticsResource(ObligationStatistics statistics) {
        this.statistics = statistics;
    }

    @GET
    @Operation(operationId = "getObligationStatistics", summary = "How many are open, overdue, done, done late, waived and withdrawn", description = "Takes the list's parameters, but for page and size.")
    public Counts counts(@BeanParam ObligationFilter filter) {
        return statistics.of(filter.query());
    }
}
