package org.calends.job;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * A job as its maker is shown it.
 *
 * @param cancelling it runs, and shall not
 * @param step what it is busy with, or was last; null before that
 * @param done rows so far, in this step
 * @param total rows in all, or null while nobody knows
 * @param status what the same request would have been answered with; null before the end and when it was cancelled
 * @param location of what was made, or null
 * @param answer the body of that answer, or null
 */
@Schema(name = "Job")
public record JobView(UUID id, JobKind kind, JobState state,
        @Schema(description = "it runs, and was asked to end") boolean cancelling, JobStep step,
        @Schema(description = "rows so far, in this step") long done,
        @Schema(description = "rows in all; null while nobody knows") Long total, String fileName, String madeBy,
        Instant createdAt, Instant startedAt, Instant endedAt,
        @Schema(description = "what the request would have been answered with, had it been waited for") Integer status,
        @Schema(description = "where what was made is") String location,
        @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "the body of that answer") String answer) {

    @JsonIgnore
    public boolean isOver() {
        return state.isOver();
    }
}
