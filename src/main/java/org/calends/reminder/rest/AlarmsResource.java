package org.calends.reminder.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.person.Role;
import org.calends.input.Page;
import org.calends.input.Paging;
import org.calends.input.QueryValues;
import org.calends.reminder.escalation.Alarm;
import org.calends.reminder.escalation.Alarms;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What administrators must know, over REST. */
@Path("/api/alarms")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINS)
@Tag(name = "Alarms")
class AlarmsResource {

    private final Alarms alarms;

    AlarmsResource(Alarms alarms) {
        this.alarms = alarms;
    }

    /** @param clearedAt null while it stands */
    @Schema(name = "Alarm")
    record AlarmView(UUID id, Alarm.Topic topic, String subject, String message, Instant raisedAt, Instant lastSeenAt,
            Instant clearedAt, String code, List<Object> arguments) {

        static AlarmView of(Alarm alarm) {
            return new AlarmView(alarm.id(), alarm.topic(), alarm.subject(), alarm.message().toString(), alarm.raisedAt(),
                    alarm.lastSeenAt(), alarm.clearedAt(), alarm.message().code(),
                    alarm.message().code() == null ? List.of() : alarm.message().arguments());
        }
    }

    @GET
    @Operation(operationId = "listAlarms", summary = "What needs an administrator", description = "Newest first; standing=true leaves out what is over.")
    @Parameter(name = "standing", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public Page<AlarmView> list(@RestQuery String standing, @BeanParam Paging paging) {
        return alarms.page(QueryValues.flag("standing", standing, false), paging.page(), paging.size()).map(AlarmView::of);
    }
}
