package org.calends.web;

import java.util.List;
import java.util.stream.Collectors;

import org.calends.obligation.DueDate;
import org.calends.obligation.Obligation;
import org.calends.obligation.Source;
import org.jboss.resteasy.reactive.RestForm;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What stands in the fields of the form for one obligation: as sent, or as it is now. Every field may be null. */
record ObligationForm(@RestForm String title, @RestForm String kind, @RestForm String authority,
        @RestForm String jurisdiction, @RestForm String dueDate, @RestForm String bound, @RestForm String dueTime,
        @RestForm String zone, @RestForm String owner, @RestForm String deputy, @RestForm String tags,
        @RestForm String leadDays, @RestForm String description, @RestForm String sourceUrl, @RestForm String quote,
        @RestForm Integer version) {

    static final ObligationForm EMPTY = new ObligationForm(null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null);

    static ObligationForm of(Obligation present) {
        DueDate due = present.due();
        Source source = present.source();
        return new ObligationForm(present.title(), present.kind().name(), present.authority(), present.jurisdiction(),
                due.date().toString(), due.bound().name(), due.time() == null ? null : due.time().toString(), due.zone(),
                present.owner(), present.deputy(), String.join(", ", present.tags()), joined(present.leadDays()),
                present.description(), source == null ? null : source.url(), source == null ? null : source.quote(),
                present.version());
    }

    private static String joined(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    public boolean hasBound(Enum<?> other) {
        return other.name().equals(bound);
    }

    public boolean hasKind(Enum<?> other) {
        return other.name().equals(kind == null ? "OTHER" : kind);
    }

    /** Writes the fields into the JSON of a draft; what the form does not show stays as it is there. */
    ObjectNode into(ObjectNode draft) {
        FormReader.text(draft, "title", title);
        FormReader.text(draft, "kind", kind);
        FormReader.text(draft, "authority", authority);
        FormReader.text(draft, "jurisdiction", jurisdiction);
        FormReader.text(draft, "dueDate", dueDate);
        FormReader.text(draft, "bound", bound);
        FormReader.text(draft, "dueTime", dueTime);
        FormReader.text(draft, "zone", zone);
        FormReader.text(draft, "owner", owner);
        FormReader.text(draft, "deputy", deputy);
        FormReader.list(draft, "tags", tags);
        FormReader.numbers(draft, "leadDays", leadDays);
        FormReader.text(draft, "description", description);
        source(draft);
        return draft;
    }

    private void source(ObjectNode draft) {
        ObjectNode source = draft.get("source") instanceof ObjectNode present ? present : draft.putObject("source");
        FormReader.text(source, "url", sourceUrl);
        FormReader.text(source, "quote", quote);
        if (source.isEmpty()) {
            draft.remove("source");
        }
    }
}
