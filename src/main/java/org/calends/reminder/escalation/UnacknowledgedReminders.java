package org.calends.reminder.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.apache.commons.collections4.ListUtils;
import org.calends.account.person.Addresses;
import org.calends.input.Page;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Status;
import org.calends.reminder.ledger.ReminderState;

import io.quarkus.hibernate.orm.panache.Panache;

/** What was told and acknowledged by nobody. */
@ApplicationScoped
public class UnacknowledgedReminders {

    /** How many are looked at. */
    public static final int LOOKED_AT = 1_000;

    /** So few are looked up in the ledger; for more at a time PostgreSQL would rather read it from end to end. */
    private static final int AT_A_TIME = 200;

    /**
     * Those that somebody was told of at their present date and nobody has acknowledged, most urgent first, among the
     * {@link #LOOKED_AT} last ones that are open: whoever has more of them overdue need not be told which.
     *
     * @param through the latest last safe day
     * @param owner only this owner's, or null for everyone's
     */
    @Transactional
    public Page<Obligation> page(LocalDate through, String owner, int size) {
        Map<UUID, Integer> revisions = lastOpen(through, owner);
        Set<UUID> unheard = among(revisions);
        List<UUID> soonestFirst = new ArrayList<>(revisions.keySet());
        soonestFirst.removeIf(id -> !unheard.contains(id));
        Collections.reverse(soonestFirst);
        List<UUID> shown = soonestFirst.stream().limit(size).toList();
        List<Obligation> items = Obligation.list("id in ?1 order by lastSafeDay, id", shown);
        return new Page<>(items, 0, size, soonestFirst.size());
    }

    /** @return the revision of each one's date, the last day first */
    private static Map<UUID, Integer> lastOpen(LocalDate through, String owner) {
        var open = Panache.getEntityManager().createQuery("select id, dueRevision from Obligation where status = :open"
                + " and lastSafeDay <= :through" + (owner == null ? "" : " and ownerKey = :owner")
                + " order by status desc, lastSafeDay desc, id desc", Object[].class).setMaxResults(LOOKED_AT)
                .setParameter("open", Status.OPEN).setParameter("through", through);
        if (owner != null) {
            open.setParameter("owner", Addresses.key(owner));
        }
        Map<UUID, Integer> revisions = new LinkedHashMap<>();
        open.getResultList().forEach(row -> revisions.put((UUID) row[0], (Integer) row[1]));
        return revisions;
    }

    private static Set<UUID> among(Map<UUID, Integer> revisions) {
        List<UUID> ids = List.copyOf(revisions.keySet());
        return ListUtils.partition(ids, AT_A_TIME).stream()
                .flatMap(part -> among(part, revisions)).collect(Collectors.toSet());
    }

    private static Stream<UUID> among(List<UUID> ids, Map<UUID, Integer> revisions) {
        return Panache.getEntityManager().createQuery("""
                select obligationId, dueRevision from Reminder where obligationId in :ids
                group by obligationId, dueRevision
                having max(acknowledgedAt) is null and max(case when state = :sent then 1 else 0 end) = 1""", Object[].class)
                .setParameter("ids", ids).setParameter("sent", ReminderState.SENT).getResultList().stream()
                .filter(row -> revisions.get((UUID) row[0]).equals(row[1])).map(row -> (UUID) row[0]);
    }
}
