package org.calends.web.obligations;

import java.util.List;
import java.util.UUID;

import org.calends.input.InvalidInputException;
import org.calends.input.RequestRefusedException;
import org.calends.obligation.change.ObligationBatch.Pick;
import org.jboss.resteasy.reactive.RestForm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What is to be done with those chosen in the list.
 *
 * @param pick each an id and the version shown, such as {@code 0190...@3}
 * @param act which of the {@link Act}s
 */
record BulkForm(@RestForm List<String> pick, @RestForm String act, @RestForm String owner, @RestForm String tag,
        @RestForm String dueDate, @RestForm String reason) {

    private static final int MOST_PICKS = 100;

    enum Act {
        ASSIGN,
        TAG,
        POSTPONE,
        EXPORT
    }

    /** @throws RequestRefusedException for more than a page shows: each is a change of its own, and all are one transaction */
    List<Pick> picks() {
        if (pick != null && pick.size() > MOST_PICKS) {
            throw new RequestRefusedException(RequestRefusedException.Ground.MALFORMED, "obligation.bulk.too-many", MOST_PICKS);
        }
        return pick == null ? List.of() : pick.stream().map(BulkForm::read).toList();
    }

    private static Pick read(String written) {
        try {
            int at = written.indexOf('@');
            return new Pick(UUID.fromString(written.substring(0, at)), Integer.parseInt(written.substring(at + 1)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException notOurs) {
            throw new RequestRefusedException(RequestRefusedException.Ground.MALFORMED, "obligation.bulk.choice.unreadable");
        }
    }

    Act toDo() {
        try {
            return Act.valueOf(act == null ? "" : act);
        } catch (IllegalArgumentException unknown) {
            throw new RequestRefusedException(RequestRefusedException.Ground.MALFORMED, "obligation.bulk.action.unknown");
        }
    }

    /** An empty owner gives it to nobody. */
    ObjectNode assigned(ObjectNode draft) {
        FormReader.text(draft, "owner", owner);
        return draft;
    }

    ObjectNode tagged(ObjectNode draft) {
        if (tag == null || tag.isBlank()) {
            throw new InvalidInputException("tags", "obligation.bulk.tag.missing");
        }
        ArrayNode tags = draft.get("tags") instanceof ArrayNode present ? present : draft.putArray("tags");
        for (var present : tags) {
            if (present.asText().equals(tag.strip())) {
                return draft;
            }
        }
        tags.add(tag.strip());
        return draft;
    }

    ObjectNode postponement(ObjectNode draft) {
        FormReader.text(draft, "dueDate", dueDate);
        FormReader.text(draft, "reason", reason);
        return draft;
    }
}
