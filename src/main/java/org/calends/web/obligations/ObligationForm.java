package org.calends.web.obligations;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;

import org.calends.team.TeamRights;
import org.calends.web.frame.CommaList;
import org.jboss.resteasy.reactive.RestForm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What stands in the fields of the form for one obligation: as sent, or as it is now. Every field may be null. */
class ObligationForm extends DeadlineForm {

    private static final List<String> RULES = List.of("FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=3",
            "FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY");

    @RestForm
    public String deputy;
    @RestForm
    public String tags;
    @RestForm
    public String leadDays;
    /** By identifier; {@link #ORGANISATION} for none; null where there is nothing to choose from. */
    @RestForm
    public String team;
    @RestForm
    public String description;
    @RestForm
    public String sourceUrl;
    @RestForm
    public String quote;
    /** A rule as in RFC 5545; empty: it comes once. */
    @RestForm
    public String recurrence;
    @RestForm
    public Integer version;
    @BeanParam
    public PeriodForm period = new PeriodForm();

    static final String ORGANISATION = "-";

    /** What two people wrote in the same field. */
    record Difference(String field, String mine, String present) {
    }

    /** @param draft the JSON of a draft */
    static ObligationForm of(ObjectNode draft) {
        ObligationForm form = new ObligationForm();
        form.title = text(draft, "title");
        form.kind = text(draft, "kind");
        form.authority = text(draft, "authority");
        form.jurisdiction = text(draft, "jurisdiction");
        form.dueDate = text(draft, "dueDate");
        form.bound = text(draft, "bound");
        form.dueTime = text(draft, "dueTime");
        form.zone = text(draft, "zone");
        form.owner = text(draft, "owner");
        form.deputy = text(draft, "deputy");
        form.team = text(draft, "team");
        form.tags = joined(draft.path("tags"));
        form.leadDays = draft.path("leadDays").isArray() && draft.path("leadDays").isEmpty() ? FormReader.NONE
                : joined(draft.path("leadDays"));
        form.description = text(draft, "description");
        form.sourceUrl = text(draft.path("source"), "url");
        form.quote = text(draft.path("source"), "quote");
        form.recurrence = text(draft, "recurrence");
        form.period = PeriodForm.of(draft.path("period"));
        return form;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText(null);
    }

    private static String joined(JsonNode array) {
        List<String> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asText()));
        return CommaList.written(values);
    }

    /** @return the rules to choose from, and the present one when it is another */
    public List<String> rules() {
        return recurrence == null || recurrence.isBlank() || RULES.contains(recurrence) ? RULES
                : Stream.concat(RULES.stream(), Stream.of(recurrence)).toList();
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
        FormReader.text(draft, "zone", dueTime == null || dueTime.isBlank() ? null : zone);
        FormReader.text(draft, "owner", owner);
        FormReader.text(draft, "deputy", deputy);
        if (team != null) {
            draft.put("team", ORGANISATION.equals(team) ? TeamRights.ORGANISATION : team);
        }
        FormReader.list(draft, "tags", tags);
        FormReader.numbers(draft, "leadDays", leadDays);
        FormReader.text(draft, "description", description);
        source(draft);
        recurrence(draft);
        period.into(draft);
        return draft;
    }

    /** Without a rule there is nothing to move off a day off. */
    private void recurrence(ObjectNode draft) {
        if (recurrence != null) {
            FormReader.text(draft, "recurrence", recurrence);
            if (!draft.has("recurrence")) {
                draft.remove(List.of("recurrenceRoll", "recurrenceCalendar"));
            }
        }
    }

    private void source(ObjectNode draft) {
        ObjectNode source = draft.get("source") instanceof ObjectNode present ? present : draft.putObject("source");
        FormReader.text(source, "url", sourceUrl);
        FormReader.text(source, "quote", quote);
        if (source.isEmpty()) {
            draft.remove("source");
        }
    }

    /** @return where this form and the present draft say different things */
    List<Difference> differencesFrom(ObjectNode present) {
        Map<String, String> mine = into(present.deepCopy()).properties().stream().collect(Collectors
                .toMap(Map.Entry::getKey, field -> plain(field.getValue())));
        List<Difference> differences = new ArrayList<>();
        for (Iterator<String> names = present.fieldNames(); names.hasNext();) {
            String name = names.next();
            String theirs = plain(present.path(name));
            String ours = mine.getOrDefault(name, "");
            if (!ours.equals(theirs)) {
                differences.add(new Difference(name, ours, theirs));
            }
        }
        return differences;
    }

    private static String plain(JsonNode value) {
        return value.isArray() ? String.valueOf(joined(value))
                : value.isObject() ? value.path("quote").asText() : value.asText("");
    }
}
