package org.calends.web.admin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.SQLException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.calends.account.person.Role;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityRelevant;
import org.calends.backup.Archives;
import org.calends.http.exchange.SpooledAnswers;
import org.calends.input.QueryValues;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** All that this instance holds, in open formats, for another database or another program. */
@jakarta.ws.rs.Path("/api/export")
@RolesAllowed(Role.ADMINS)
@Tag(name = "Backup")
class ExportResource {

    private static final String ZIP = "application/zip";

    private final Archives archives;
    private final SpooledAnswers answers;

    ExportResource(Archives archives, SpooledAnswers answers) {
        this.archives = archives;
        this.answers = answers;
    }

    @GET
    @Produces({ ZIP, MediaType.APPLICATION_JSON })
    @Cache(noStore = true)
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(operationId = "exportEverything", summary = "Everything as a ZIP file of open formats", description = "A JSON object a "
            + "line for each row of each table, documents as they were handed in, the obligations as CSV and iCalendar, and a manifest "
            + "with the SHA-256 of each file; all as it was at one moment. The command import takes it into an empty instance, on H2 "
            + "or PostgreSQL. Without secrets=true nobody can sign in with what is in it: people choose new passwords, and programs "
            + "and calendars get new keys and addresses.")
    @Parameter(name = "secrets", in = ParameterIn.QUERY, description = "true: also password hashes, keys, second factors and what signs links", schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @SecurityRelevant(SecurityEventKind.BACKUP_TAKEN)
    public Response export(@Context UriInfo address) throws IOException, SQLException {
        boolean secrets = QueryValues.flag("secrets", address, false);
        return answers.<SQLException> ofOwnFile("calends-export.zip", file -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                archives.write(out, secrets);
            }
        }).type(ZIP).build();
    }
}
