package org.calends.obligation.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

import org.calends.obligation.value.DueDate;

/** An obligation at one moment, for telling what a change changed. */
public record Snapshot(DueDate due, String owner, Map<String, Object> fields) {

    public static Snapshot of(Obligation obligation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", obligation.title());
        fields.put("kind", obligation.kind());
        fields.put("authority", obligation.authority());
        fields.put("jurisdiction", obligation.jurisdiction());
        fields.put("description", obligation.description());
        fields.put("tags", new TreeSet<>(obligation.tags()));
        fields.put("dueDate", obligation.due().date());
        fields.put("bound", obligation.due().bound());
        fields.put("dueTime", obligation.due().time());
        fields.put("zone", obligation.due().zone());
        fields.put("owner", obligation.owner());
        fields.put("deputy", obligation.deputy());
        fields.put("team", obligation.team());
        fields.put("leadDays", obligation.leadDays());
        fields.put("leadWorkingDays", obligation.leadWorkingDays());
        fields.put("source", obligation.source());
        fields.put("status", obligation.status());
        fields.put("completion", obligation.closing().completion());
        fields.put("recurrence", obligation.recurrence());
        fields.put("recurrenceRoll", obligation.series().roll());
        fields.put("recurrenceCalendar", obligation.series().calendar());
        fields.put("skipped", obligation.cycle() == null ? null : obligation.cycle().except());
        fields.put("dependsOn", obligation.dependsOn());
        fields.put("nextId", obligation.series().nextId());
        return new Snapshot(obligation.due(), obligation.owner(), fields);
    }
}
