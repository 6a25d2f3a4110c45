package org.calends.web.security;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.calends.audit.SecurityEvent;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityEventKind.Outcome;
import org.calends.audit.SecurityEventQuery;
import org.calends.audit.SecurityEvents;
import org.calends.audit.SecurityLog;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The security log as JSON lines (one event a line, oldest first), written piece by piece. */
@Singleton
public class SecurityLogFile {

    private final Clock clock;
    private final SecurityEvents events;
    private final SecurityLog log;
    private final ObjectMapper json;

    SecurityLogFile(Clock clock, SecurityEvents events, SecurityLog log, ObjectMapper json) {
        this.clock = clock;
        this.events = events;
        this.log = log;
        this.json = json;
    }

    /**
     * An event as others read it.
     *
     * @param who null for somebody unknown
     * @param from the IP address
     * @param times how often within a minute
     */
    @Schema(name = "SecurityEvent")
    record SecurityEventView(UUID id, Instant happenedAt, SecurityEventKind kind, Outcome outcome, String who, String from,
            String subject,
            String detail, int times) {

        static SecurityEventView of(SecurityEvent event) {
            return new SecurityEventView(event.id(), event.happenedAt(), event.kind(), event.outcome(), event.who(),
                    event.address(),
                    event.subject(), event.detail(), event.times());
        }
    }

    /** @throws org.calends.input.InvalidInputException for a filter that cannot be read, before the first byte has left */
    public Response of(SecurityEventFilter filter) {
        SecurityEventQuery query = filter.in(clock.getZone());
        log.done(SecurityEventKind.SECURITY_LOG_EXPORTED, null, null);
        return Response.ok((StreamingOutput) out -> write(query, new OutputStreamWriter(out, StandardCharsets.UTF_8)))
                .header(HttpHeaders.CONTENT_TYPE, "application/x-ndjson")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"security-events.jsonl\"").build();
    }

    private void write(SecurityEventQuery query, Writer out) throws IOException {
        try {
            events.each(query, event -> append(out, event));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    private void append(Writer out, SecurityEvent event) {
        try {
            out.write(json.writeValueAsString(SecurityEventView.of(event)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
