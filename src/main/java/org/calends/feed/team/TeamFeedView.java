package org.calends.feed.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.calends.input.SingleLine;
import org.calends.subscription.wish.Filter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A team's feed as it is shown. */
@Schema(name = "TeamFeed")
record TeamFeedView(UUID id, int version, String name, Filter filter, String locale, String zone, List<AddressView> addresses,
        String createdBy, Instant createdAt, Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) UUID team) {

    /**
     * One of its addresses.
     *
     * @param name who or what uses it
     * @param feedUrl in the answer that made it, and never again
     */
    @Schema(name = "TeamFeedAddress")
    record AddressView(UUID id, String name, String feedUrl, String createdBy, Instant createdAt, Instant lastUsedAt) {
    }

    /**
     * An address as someone asks for it.
     *
     * @param name who or what is going to use it
     */
    @Schema(name = "TeamFeedAddressDraft", examples = "{\"name\": \"Outlook of the Shanghai office\"}")
    record AddressDraft(
            @NotBlank @Size(max = 200) @SingleLine String name) {
    }
}
