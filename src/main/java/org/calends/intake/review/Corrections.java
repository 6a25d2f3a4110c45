package org.calends.intake.review;

import jakarta.inject.Singleton;

import org.calends.intake.reader.Suggestion;
import org.calends.obligation.model.MergePatch;
import org.calends.obligation.model.ObligationDraft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a reviewer changes before saying yes, as a merge patch over what was read. */
@Singleton
class Corrections {

    private final MergePatch mergePatch;

    Corrections(MergePatch mergePatch) {
        this.mergePatch = mergePatch;
    }

    /** @param patch null changes nothing */
    ObligationDraft apply(StoredSuggestion suggestion, ObligationDraft read, JsonNode patch) {
        if (patch == null || patch.isNull()) {
            return read;
        }
        JsonNode whole = patch.deepCopy();
        if (whole.path("period") instanceof ObjectNode period && suggestion.asRead().period() != null) {
            complete(period, suggestion.asRead());
        }
        return mergePatch.apply(read, whole);
    }

    /** Where the text leaves the start of a period open, the start alone is answer enough. */
    private static void complete(ObjectNode period, Suggestion read) {
        if (!period.has("amount")) {
            period.put("amount", read.period().amount());
        }
        if (!period.has("unit")) {
            period.put("unit", read.period().unit().name());
        }
        if (!period.has("calendar") && read.jurisdiction() != null) {
            period.put("calendar", read.jurisdiction());
        }
    }
}
