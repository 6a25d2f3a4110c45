package org.calends.obligation.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.account.person.Addresses;
import org.calends.input.InvalidInputException;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.Status;

/**
 * Which obligations, in which order. Empty lists and nulls mean "any".
 *
 * @param authorities names as somebody wrote them, until it is {@link #keyed}
 * @param words lower-case text that the searchable text must hold, or null
 * @param overdue true: only overdue ones; false: only others; null: both
 * @param late true: only those done too late; false: only others; null: both
 * @param teams to one of which it belongs, as somebody called them, until it is {@link #ofTeams}
 * @param meant whom the words name; nobody until it is {@link #keyed}
 */
public record ObligationQuery(String words, List<Status> statuses, List<Kind> kinds, List<String> authorities,
        List<String> jurisdictions, List<String> tags, List<String> owners, LocalDate dueFrom, LocalDate dueTo, Boolean overdue,
        Boolean late, Order order, Meant meant, List<String> teams) {

    private static final String OPEN = "status = org.calends.obligation.value.Status.OPEN";
    private static final String TOO_LATE = "(dueAt is null and lastSafeDay < :today or dueAt is not null and dueAt <= :now)";
    /** Only near today does a time of day, wherever on earth it is stated, decide; all else is told by an index of days. */
    private static final int NEAR_DAYS = 3;
    private static final String OVERDUE = OPEN + " and lastSafeDay <= :latest and (lastSafeDay < :earliest or " + TOO_LATE
            + ")";
    private static final String IN_TIME = "lastSafeDay >= :earliest and (lastSafeDay > :latest or not " + TOO_LATE + ")";
    private static final String LATE = "closing.completion.late = true";
    private static final String NOT_LATE = "(closing.completion.late is null or closing.completion.late = false)";
    private static final String TAGGED = "exists (select 1 from o.tags tag where tag in :tags)";
    private static final String AMONG_FEW_TAGGED = "o.id in (select tagged.id from Obligation tagged join tagged.tags tag"
            + " where tag in :tags)";
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    /**
     * Whom words name beside what they stand in.
     *
     * @param authorities keys
     * @param owners addresses
     */
    public record Meant(List<String> authorities, List<String> owners) {

        static final Meant NOBODY = new Meant(List.of(), List.of());
    }

    /** By what stands there alone. */
    public ObligationQuery(String words, List<Status> statuses, List<Kind> kinds, List<String> authorities,
            List<String> jurisdictions, List<String> tags, List<String> owners, LocalDate dueFrom, LocalDate dueTo,
            Boolean overdue, Boolean late, Order order) {
        this(words, statuses, kinds, authorities, jurisdictions, tags, owners, dueFrom, dueTo, overdue, late, order,
                Meant.NOBODY, List.of());
    }

    /** Late or not. */
    public ObligationQuery(String words, List<Status> statuses, List<Kind> kinds, List<String> authorities,
            List<String> jurisdictions, List<String> tags, List<String> owners, LocalDate dueFrom, LocalDate dueTo,
            Boolean overdue, Order order) {
        this(words, statuses, kinds, authorities, jurisdictions, tags, owners, dueFrom, dueTo, overdue, null, order);
    }

    /** What to sort by; equal ones stand by date, and then in the order in which they were made. */
    public enum Order {
        DUE_DATE("dueDate", false, "due.date"),
        LAST_SAFE_DAY("lastSafeDay", false, "lastSafeDay"),
        TITLE("title", false, "title"),
        AUTHORITY("authority", false, "authority", "due.date"),
        KIND("kind", false, "kind", "due.date"),
        STATUS("status", false, "status", "due.date"),
        CREATED_AT("createdAt", false, "createdAt"),
        UPDATED_AT("updatedAt", false, "updatedAt"),
        DUE_DATE_LAST_FIRST("-dueDate", true, "due.date"),
        LAST_SAFE_DAY_LAST_FIRST("-lastSafeDay", true, "lastSafeDay"),
        TITLE_Z_TO_A("-title", true, "title"),
        AUTHORITY_Z_TO_A("-authority", true, "authority", "due.date"),
        KIND_Z_TO_A("-kind", true, "kind", "due.date"),
        STATUS_Z_TO_A("-status", true, "status", "due.date"),
        NEWEST_FIRST("-createdAt", true, "createdAt"),
        LAST_CHANGED_FIRST("-updatedAt", true, "updatedAt");

        private final String parameter;
        private final boolean turned;
        private final List<String> fields;

        Order(String parameter, boolean turned, String... fields) {
            this.parameter = parameter;
            this.turned = turned;
            this.fields = List.of(fields);
        }

        public static Order parse(String parameter) {
            if (parameter == null || parameter.isBlank()) {
                return DUE_DATE;
            }
            for (Order order : values()) {
                if (order.parameter.equals(parameter)) {
                    return order;
                }
            }
            throw new InvalidInputException("sort",
                    "obligation.sort.unknown");
        }

        private boolean isBy(String field) {
            return fields.get(0).equals(field);
        }
    }

    /** Everything, soonest first. */
    public static final ObligationQuery ALL = new ObligationQuery(null, List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), null, null, null, Order.DUE_DATE);

    /** @return those that can still be acted on, by last safe day; only this owner's, or everyone's when it is null */
    public static ObligationQuery open(Boolean overdue, String owner) {
        return new ObligationQuery(null, List.of(Status.OPEN), List.of(), List.of(), List.of(), List.of(),
                owner == null ? List.of() : List.of(owner), null, null, overdue, Order.LAST_SAFE_DAY);
    }

    /** @return those with these statuses and a stated date between these days */
    public static ObligationQuery between(List<Status> statuses, LocalDate from, LocalDate to) {
        return new ObligationQuery(null, statuses, List.of(), List.of(), List.of(), List.of(), List.of(), from, to, null,
                Order.DUE_DATE);
    }

    /**
     * @param keys of all authorities that may be meant, as obligations are stored
     * @param addresses of all owners that may be
     */
    public ObligationQuery keyed(List<String> keys, List<String> addresses, Meant named) {
        return new ObligationQuery(words, statuses, kinds, keys, jurisdictions, tags, addresses, dueFrom, dueTo, overdue, late,
                order, named, teams);
    }

    /** @param named by identifier or name, or {@code mine} */
    public ObligationQuery ofTeams(List<String> named) {
        return new ObligationQuery(words, statuses, kinds, authorities, jurisdictions, tags, owners, dueFrom, dueTo, overdue,
                late, order, meant, named);
    }

    /** @return of these, only those that are overdue */
    public ObligationQuery onlyOverdue() {
        return new ObligationQuery(words, statuses, kinds, authorities, jurisdictions, tags, owners, dueFrom, dueTo, true, late,
                order, meant, teams);
    }

    /** @param fewTagged whether so few have these tags that it is best to begin with those */
    public WhereClause where(LocalDate today, Instant now, boolean fewTagged) {
        WhereClause where = new WhereClause().among("status", statuses).among("kind", kinds).among("authorityKey", authorities)
                .among("jurisdiction", jurisdictions).among("ownerKey", owners.stream().map(Addresses::key).distinct().toList())
                .with("due.date >= :dueFrom", "dueFrom", dueFrom == null && readsAlongDates() ? EVER : dueFrom)
                .with("due.date <= :dueTo", "dueTo", dueTo)
                .with("team in :teams", "teams", teams.isEmpty() ? null : teams.stream().map(UUID::fromString).toList())
                .with(fewTagged ? AMONG_FEW_TAGGED : TAGGED, "tags", tags.isEmpty() ? null : tags);
        if (words != null) {
            where.with(named(), worded());
        }
        if (late != null) {
            where.with(late ? LATE : NOT_LATE);
        }
        return overdue == null ? where
                : where.with(overdue ? OVERDUE : statuses.equals(List.of(Status.OPEN)) ? IN_TIME : "not (" + OVERDUE + ")",
                        Map.of("today", today, "now", now, "earliest", today.minusDays(NEAR_DAYS), "latest",
                                today.plusDays(NEAR_DAYS)));
    }

    private String named() {
        String text = "searchText like :words escape '!'";
        String authority = meant.authorities().isEmpty() ? "" : " or authorityKey in :namedAuthorities";
        String owner = meant.owners().isEmpty() ? "" : " or ownerKey in :namedOwners";
        return authority.isEmpty() && owner.isEmpty() ? text : "(" + text + authority + owner + ")";
    }

    private Map<String, Object> worded() {
        Map<String, Object> values = new HashMap<>(Map.of("words", '%' + escaped(words) + '%'));
        if (!meant.authorities().isEmpty()) {
            values.put("namedAuthorities", meant.authorities());
        }
        if (!meant.owners().isEmpty()) {
            values.put("namedOwners", meant.owners());
        }
        return values;
    }

    /** @return whether an index has this order; then a first date says where along it to begin */
    private boolean readsAlongDates() {
        return order.isBy("due.date") && !inFront().isEmpty();
    }

    /**
     * With a filter's one value in front the order is the same, and that of an index; H2 notices it only when it is written
     * down.
     */
    public String orderBy() {
        Stream<String> fields = Stream.of(inFront(), order.fields, List.of("id")).flatMap(List::stream);
        return " order by " + fields.map(field -> order.turned ? field + " desc" : field).collect(Collectors.joining(", "));
    }

    /** @return the columns, of each of which only one value is wanted, that an index has before the order's own */
    private List<String> inFront() {
        if (order.isBy("lastSafeDay")) {
            boolean oneStatus = statuses.size() == 1 || Boolean.TRUE.equals(overdue);
            return !oneStatus ? List.of() : owners.size() == 1 ? List.of("ownerKey", "status") : List.of("status");
        }
        return order.isBy("due.date") ? Stream.ofNullable(mostTelling()).toList() : List.of();
    }

    private String mostTelling() {
        return Boolean.TRUE.equals(late) ? "closing.completion.late"
                : owners.size() == 1 ? "ownerKey"
                        : authorities.size() == 1 ? "authorityKey"
                                : kinds.size() == 1 ? "kind"
                                        : statuses.size() == 1 ? "status" : jurisdictions.size() == 1 ? "jurisdiction" : null;
    }

    private static String escaped(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
