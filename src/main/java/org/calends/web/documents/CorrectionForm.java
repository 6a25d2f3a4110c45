package org.calends.web.documents;

import org.calends.intake.reader.Suggestion;
import org.calends.web.obligations.DeadlineForm;
import org.jboss.resteasy.reactive.RestForm;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a reviewer writes over a suggestion before saying yes. Every field may be null: then nothing is corrected. */
class CorrectionForm extends DeadlineForm {

    /** From which day a period counts whose start the text does not give. */
    @RestForm
    public String countedFrom;

    static CorrectionForm of(Suggestion read) {
        CorrectionForm form = new CorrectionForm();
        form.title = read.title();
        form.kind = read.kind().name();
        form.authority = read.authority();
        form.jurisdiction = read.jurisdiction();
        form.dueDate = read.dueDate() == null ? null : read.dueDate().toString();
        form.bound = read.bound().name();
        form.dueTime = read.dueTime() == null ? null : read.dueTime().toString();
        form.zone = read.zone();
        return form;
    }

    /** @return a merge patch over what was read: an emptied field is taken away */
    ObjectNode patch(ObjectNode patch) {
        if (title == null) {
            return owner(patch);
        }
        put(patch, "title", title);
        put(patch, "kind", kind);
        put(patch, "authority", authority);
        put(patch, "jurisdiction", jurisdiction);
        put(patch, "bound", bound);
        put(patch, "dueTime", dueTime);
        put(patch, "zone", isEmpty(dueTime) ? null : zone);
        if (isEmpty(countedFrom)) {
            put(patch, "dueDate", dueDate);
        } else {
            patch.putObject("period").put("from", countedFrom.strip());
        }
        return owner(patch);
    }

    private ObjectNode owner(ObjectNode patch) {
        put(patch, "owner", owner);
        return patch;
    }

    private static void put(ObjectNode patch, String field, String written) {
        if (isEmpty(written)) {
            patch.putNull(field);
        } else {
            patch.put(field, written.strip());
        }
    }

    private static boolean isEmpty(String written) {
        return written == null || written.isBlank();
    }
}
