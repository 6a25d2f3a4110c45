package org.calends.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which events; null and an empty list mean any.
 *
 * @param person who did it, or to whose account it was done
 * @param from the earliest moment
 * @param before the first moment that is too late
 */
public record SecurityEventQuery(List<SecurityEventKind> kinds, String person, Instant from, Instant before) {

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        put(parameters, "kinds", kinds.isEmpty() ? null : kinds);
        put(parameters, "person", person);
        put(parameters, "from", from);
        put(parameters, "before", before);
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    String where() {
        return "1 = 1" + (kinds.isEmpty() ? "" : " and kind in :kinds")
                + (person == null ? "" : " and (who = :person or subject = :person)")
                + (from == null ? "" : " and happenedAt >= :from") + (before == null ? "" : " and happenedAt < :before");
    }
}
