package org.calends.web.admin;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.person.Role;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityRelevant;
import org.calends.http.exchange.SpooledAnswers;
import org.calends.input.ConflictException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

import io.agroal.api.AgroalDataSource;

/**
 * The whole H2 database as it is at one moment, taken while the application works. PostgreSQL brings its own tools for that.
 */
@jakarta.ws.rs.Path("/api/backup")
@RolesAllowed(Role.ADMINS)
@Tag(name = "Backup")
class BackupResource {

    private static final String ZIP = "application/zip";

    private final AgroalDataSource database;
    private final String url;
    private final SpooledAnswers answers;

    BackupResource(AgroalDataSource database, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            SpooledAnswers answers) {
        this.answers = answers;
        this.database = database;
        this.url = url;
    }

    @GET
    @Produces({ ZIP, MediaType.APPLICATION_JSON })
    @Cache(noStore = true)
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(operationId = "downloadBackup", summary = "The H2 database as a ZIP file", description = "All that was acknowledged when it was asked for; work goes "
            + "on meanwhile. To restore, stop Calends and unpack the file where the database lies. "
            + "409 on PostgreSQL, where pg_dump does it. It holds everything, so keep it like the database.")
    @SecurityRelevant(SecurityEventKind.BACKUP_TAKEN)
    public Response backup() throws IOException, SQLException {
        if (!url.startsWith("jdbc:h2:file:")) {
            throw new ConflictException("request.backup-only-h2");
        }
        return answers.<SQLException> ofOwnFile("calends.zip", this::write).type(ZIP).build();
    }

    private void write(Path file) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, file.toString());
            backup.execute();
        }
    }
}
