package org.calends.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which obligations, in which order. Empty lists and nulls mean "any".
 *
 * @param words lower-case text that the searchable text must hold, or null
 * @param overdue true: only overdue ones; false: only others; null: both
 */
public record ObligationQuery(String words, List<Status> statuses, List<Kind> kinds, List<String> authorities,
        List<String> jurisdictions, List<String> tags, List<String> owners, LocalDate dueFrom, LocalDate dueTo, Boolean overdue,
        Order order) {

    private static final String OVERDUE = "(status = org.calends.obligation.Status.OPEN and "
            + "(dueAt is null and lastSafeDay < :today or dueAt is not null and dueAt <= :now))";

    /** What to sort by; equal ones stand in the order in which they were made. */
    public enum Order {
        DUE_DATE("dueDate", "due.date"),
        LAST_SAFE_DAY("lastSafeDay", "lastSafeDay"),
        TITLE("title", "title"),
        AUTHORITY("authority", "authority"),
        KIND("kind", "kind"),
        STATUS("status", "status"),
        CREATED_AT("createdAt", "createdAt"),
        UPDATED_AT("updatedAt", "updatedAt"),
        DUE_DATE_LAST_FIRST("-dueDate", "due.date desc"),
        LAST_SAFE_DAY_LAST_FIRST("-lastSafeDay", "lastSafeDay desc"),
        TITLE_Z_TO_A("-title", "title desc"),
        AUTHORITY_Z_TO_A("-authority", "authority desc"),
        KIND_Z_TO_A("-kind", "kind desc"),
        STATUS_Z_TO_A("-status", "status desc"),
        NEWEST_FIRST("-createdAt", "createdAt desc"),
        LAST_CHANGED_FIRST("-updatedAt", "updatedAt desc");

        private final String parameter;
        private final String clause;

        Order(String parameter, String clause) {
            this.parameter = parameter;
            this.clause = clause;
        }

        static Order parse(String parameter) {
            if (parameter == null || parameter.isBlank()) {
                return DUE_DATE;
            }
            for (Order order : values()) {
                if (order.parameter.equals(parameter)) {
                    return order;
                }
            }
            throw new Invalid("sort", "must be dueDate, lastSafeDay, title, authority, kind, status, createdAt or updatedAt, "
                    + "with a leading - to turn it round");
        }
    }

    /** Everything, soonest first. */
    public static final ObligationQuery ALL = new ObligationQuery(null, List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), null, null, null, Order.DUE_DATE);

    /** A Panache query and its parameters. */
    record Clause(String text, Map<String, Object> parameters) {
    }

    Clause where(LocalDate today, Instant now) {
        List<String> terms = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> parameters = new HashMap<>();
        among(terms, parameters, "status", statuses);
        among(terms, parameters, "kind", kinds);
        among(terms, parameters, "authority", authorities);
        among(terms, parameters, "jurisdiction", jurisdictions);
        among(terms, parameters, "owner", owners);
        term(terms, parameters, "dueFrom", dueFrom, "due.date >= :dueFrom");
        term(terms, parameters, "dueTo", dueTo, "due.date <= :dueTo");
        term(terms, parameters, "words", words == null ? null : '%' + escaped(words) + '%',
                "searchText like :words escape '!'");
        if (!tags.isEmpty()) {
            terms.add("id in (select o.id from Obligation o join o.tags tag where tag in :tags)");
            parameters.put("tags", tags);
        }
        if (overdue != null) {
            terms.add(overdue ? OVERDUE : "not " + OVERDUE);
            parameters.put("today", today);
            parameters.put("now", now);
        }
        return new Clause(String.join(" and ", terms), parameters);
    }

    String orderBy() {
        return " order by " + order.clause + ", id";
    }

    private static void among(List<String> terms, Map<String, Object> parameters, String field, List<?> values) {
        if (!values.isEmpty()) {
            terms.add(field + " in :" + field);
            parameters.put(field, values);
        }
    }

    private static void term(List<String> terms, Map<String, Object> parameters, String name, Object value, String text) {
        if (value != null) {
            terms.add(text);
            parameters.put(name, value);
        }
    }

    private static String escaped(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
