package org.calends.obligation.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What changed, as the history keeps it: per field the value before and after. */
public final class Differences {

    private Differences() {
    }

    public static Map<String, Object> asCreated(Obligation obligation) {
        Map<String, Object> detail = new LinkedHashMap<>(Snapshot.of(obligation).fields());
        if (!obligation.isOpen()) {
            detail.put("closedAt", obligation.closing().at());
            detail.put("reason", obligation.closing().reason());
        }
        detail.values().removeIf(Objects::isNull);
        return detail;
    }

    public static Map<String, Object> between(Snapshot before, Snapshot after, String reason) {
        Map<String, Object> detail = new LinkedHashMap<>();
        after.fields().forEach((field, value) -> {
            Object old = before.fields().get(field);
            if (!Objects.equals(old, value)) {
                detail.put(field, fromTo(old, value));
            }
        });
        if (reason != null) {
            detail.put("reason", reason);
        }
        return detail;
    }

    private static Map<String, Object> fromTo(Object old, Object value) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("from", old);
        pair.put("to", value);
        return pair;
    }
}
