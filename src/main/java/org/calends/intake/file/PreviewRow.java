package org.calends.intake.file;

import java.util.List;

import org.calends.intake.row.RowError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A row of a file as it would become.
 *
 * @param fields the obligation as the API would be sent it
 * @param errors why it cannot be accepted; empty when it can
 */
public record PreviewRow(int line, Fate fate, @Schema(implementation = Object.class) ObjectNode fields,
        List<RowError> errors) {

    /** What becomes of a row. */
    public enum Fate {
        /** It becomes an obligation. */
        NEW,
        /** Its id is here already; it is left as it is. */
        KNOWN,
        /** It withdraws what was imported before. */
        WITHDRAWN,
        /** It cannot be accepted. */
        FAULTY
    }

    /** @return what a field says, or empty */
    public String say(String field) {
        return fields.path(field).asText("");
    }

    /** @return the day on which it is due, and the time where it has one */
    public String due() {
        return (say("dueDate") + " " + say("dueTime")).strip();
    }

    public boolean isFaulty() {
        return fate == Fate.FAULTY;
    }
}
