package org.calends.obligation.rest;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import org.calends.input.EntityTags;
import org.calends.obligation.model.Obligation;

/** An obligation as the API answers it, with its version as the entity tag. */
@Singleton
public class ObligationAnswers {

    private final Clock clock;

    ObligationAnswers(Clock clock) {
        this.clock = clock;
    }

    /** @return 200 and the obligation as it is now */
    public Response found(Obligation obligation) {
        return Response.ok(view(obligation)).tag(EntityTags.of(obligation.version())).build();
    }

    /** @return 201, with the address of what was made */
    public Response made(Obligation obligation) {
        return made(obligation.id(), obligation.version(), view(obligation));
    }

    /** @param body the obligation as it was answered the first time */
    Response made(UUID id, int version, Object body) {
        return Response.created(URI.create("/api/obligations/" + id)).tag(EntityTags.of(version)).entity(body).build();
    }

    ObligationView view(Obligation obligation) {
        Instant now = clock.instant();
        return ObligationView.of(obligation, LocalDate.ofInstant(now, clock.getZone()), now);
    }
}
