package org.calends.obligation.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;

import org.calends.account.person.Role;
import org.calends.http.exchange.SpooledAnswers;
import org.calends.obligation.calendar.CalendarStyle;
import org.calends.obligation.calendar.CalendarText;
import org.calends.obligation.search.ObligationQuery;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;

/** What the same query lists, as a file; written piece by piece, so that a large one needs no large memory. */
@Path("/api")
@RolesAllowed(Role.VIEWERS)
@Tag(name = "Obligations")
class ObligationExportsResource {

    private final Clock clock;
    private final ObligationExport export;
    private final ObjectMapper json;
    private final String baseUrl;
    private final SpooledAnswers answers;

    ObligationExportsResource(Clock clock, ObligationExport export, ObjectMapper json,
            @ConfigProperty(name = "calends.base-url") String baseUrl, SpooledAnswers answers) {
        this.answers = answers;
        this.clock = clock;
        this.export = export;
        this.json = json;
        this.baseUrl = baseUrl;
    }

    @GET
    @Path("/obligations.ics")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    @Operation(operationId = "exportObligationsIcs", summary = "What the list shows, as an iCalendar file", description = "Takes the list's parameters, but for page and size.")
    public Response calendars(@BeanParam ObligationFilter filter, @RestQuery String type, @RestQuery String lang) {
        ObligationQuery query = filter.query();
        CalendarStyle style = CalendarStyle.asked(type, lang, baseUrl);
        return file(out -> export.writeCalendar(query, style, out), CalendarText.MEDIA_TYPE,
                "obligations.ics");
    }

    @GET
    @Path("/obligations.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "exportObligationsJson", summary = "What the list shows, as a JSON array", description = "Takes the list's parameters, but for page and size.")
    public Response array(@BeanParam ObligationFilter filter) {
        ObligationQuery query = filter.query();
        return file(out -> writeArray(query, out), MediaType.APPLICATION_JSON, "obligations.json");
    }

    @GET
    @Path("/obligations.csv")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @Operation(operationId = "exportObligationsCsv", summary = "What the list shows, as a table", description = "Takes the list's parameters, but for page and size. UTF-8 with a byte "
            + "order mark; what a spreadsheet would take for a formula begins with an apostrophe, and of a character that nobody "
            + "sees stands its number. An import brings everything back as it was.")
    public Response table(@BeanParam ObligationFilter filter) {
        ObligationQuery query = filter.query();
        return file(out -> export.writeTable(query, TableForm.CSV, out), "text/csv;charset=UTF-8;header=present",
                "obligations.csv");
    }

    @GET
    @Path("/obligations.xlsx")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(operationId = "exportObligationsXlsx", summary = "What the list shows, as a workbook", description = "Takes the list's parameters, but for page and size. The same columns "
            + "as the CSV table, with dates and times as such, a filter, and a heading that stays in sight and on each printed page. Texts are "
            + "texts, also such as begin with an equals sign. An import brings everything back as it was.")
    public Response workbook(@BeanParam ObligationFilter filter) {
        ObligationQuery query = filter.query();
        return file(out -> export.writeTable(query, TableForm.XLSX, out), XlsxWriter.MEDIA_TYPE, "obligations.xlsx");
    }

    private void writeArray(ObligationQuery query, OutputStream out) throws IOException {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        try (SequenceWriter array = json.writer().writeValues(out)) {
            array.init(true);
            export.each(query, obligation -> array.write(ObligationView.of(obligation, today, now)));
        }
    }

    private Response file(StreamingOutput content, String mediaType, String name) {
        return file(answers.of(content), mediaType, name);
    }

    static Response file(ResponseBuilder answer, String mediaType, String name) {
        return answer.header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"').build();
    }
}
