package org.calends.intake.row;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.calends.obligation.model.ObligationIds;

/**
 * What the rows of a file say of each other: which one depends on which, and which is the first and the next of a series. A row
 * may name one that stands further down, or an obligation that is here already.
 */
public final class ImportLinks {

    public static final String DEPENDS_ON = "dependsOn";

    /** The fields in which a row names another one. */
    static final Set<String> FIELDS = Set.of(DEPENDS_ON, "seriesId", "nextId");

    /** As long as a chain can be. */
    private static final int LONGEST = 20;
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** That a row names another one. */
    private record Link(int line, String field, String to) {
    }

    private final List<Link> links = new ArrayList<>();
    private final Map<String, Link> before = new HashMap<>();
    private final Map<String, Integer> fresh = new HashMap<>();
    private final Map<String, UUID> ids = new HashMap<>();

    /** @param row one that is to become an obligation */
    public void note(ImportRow row) {
        if (row.id() != null) {
            fresh.put(row.id(), row.line());
        }
        row.links().forEach((field, to) -> {
            Link link = new Link(row.line(), field, to);
            links.add(link);
            if (field.equals(DEPENDS_ON) && row.id() != null) {
                before.put(row.id(), link);
            }
        });
    }

    /**
     * Finds out whom the rows mean; to be asked after all of them were noted.
     *
     * @param here the obligations that are here, by the ids that files have for them
     * @return what is wrong
     */
    public List<RowError> settle(Function<Collection<String>, Map<String, UUID>> here) {
        Set<String> elsewhere = new HashSet<>();
        for (Link link : links) {
            if (fresh.containsKey(link.to())) {
                ids.computeIfAbsent(link.to(), id -> ObligationIds.fresh());
            } else {
                elsewhere.add(link.to());
            }
        }
        ids.putAll(here.apply(elsewhere));
        List<RowError> errors = new ArrayList<>();
        links.forEach(link -> check(link, errors));
        return errors;
    }

    /** Takes back what was noted of the rows in these lines, since they are left out. */
    public void forget(Set<Integer> lines) {
        links.removeIf(link -> lines.contains(link.line()));
        before.values().removeIf(link -> lines.contains(link.line()));
        fresh.values().removeIf(lines::contains);
        ids.clear();
    }

    private void check(Link link, List<RowError> errors) {
        boolean stays = !link.field().equals(DEPENDS_ON) && isOurs(link.to());
        if (!ids.containsKey(link.to()) && !stays) {
            errors.add(new RowError(link.line(), link.field(), "import.link.not-found"));
        } else if (link.field().equals(DEPENDS_ON) && isTooLong(link)) {
            errors.add(new RowError(link.line(), link.field(),
                    "import.link.circular", LONGEST));
        }
    }

    private boolean isTooLong(Link first) {
        Link link = first;
        for (int length = 1; link != null; length++) {
            if (length > LONGEST) {
                return true;
            }
            link = before.get(link.to());
        }
        return false;
    }

    /** @return the id that the obligation of this row is to have, or null for a fresh one */
    public UUID idOf(ImportRow row) {
        return row.id() == null || !fresh.containsKey(row.id()) ? null : ids.get(row.id());
    }

    /** @return what a file calls so, here; an id of ours that is not here any more stays; else null */
    public String here(String id) {
        UUID known = ids.get(id);
        return known != null ? known.toString() : isOurs(id) ? id : null;
    }

    /** @return whether it has the form of an id of ours */
    public static boolean isOurs(String id) {
        return OURS.matcher(id).matches();
    }
}
