package org.calends.job;

import java.net.URI;

import jakarta.ws.rs.core.Response;

/** The answer when work was taken and not done yet. */
public final class AcceptedJob {

    private AcceptedJob() {
    }

    /** @return 202, with where to ask (RFC 9110, 15.3.3) */
    public static Response of(JobView job) {
        return Response.accepted(job).location(URI.create("/api/jobs/" + job.id()))
                .header("Preference-Applied", Prefer.ASYNCHRONOUS).build();
    }
}
