package org.calends.bench;

import java.time.LocalDate;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A deadline as the scorer wants it. */
record Found(LocalDate due, String quote, String kind, String issuer, String bound) {

    /** All that a plain date tells. */
    static Found date(LocalDate due, String sentence) {
        return new Found(due, sentence, null, null, null);
    }

    void writeTo(ObjectNode deadline) {
        deadline.put("due", due == null ? null : due.toString()).put("quote", quote).put("kind", kind).put("issuer", issuer)
                .put("bound", bound);
    }
}
