package org.calends.job;

import java.util.concurrent.CompletionStage;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.input.ConflictException;

/**
 * A job whose maker waits for its end, without holding a thread.
 *
 * @param end what it is when it is over
 */
public record AwaitedJob(CompletionStage<JobView> end) {

    private static final String PROBLEM = "application/problem+json";

    /** @return what is to be answered at the end; {@link ConflictException} when it was cancelled */
    public CompletionStage<Response> answer() {
        return end.thenApply(AwaitedJob::answer);
    }

    private static Response answer(JobView over) {
        if (over.status() == null) {
            throw new ConflictException("request.job.cancelled");
        }
        boolean refused = new JobAnswer(over.status(), null, null).isRefusal();
        return Response.status(over.status()).type(refused ? PROBLEM : MediaType.APPLICATION_JSON).entity(over.answer())
                .build();
    }
}
