package org.calends.obligation.change;

import java.time.Clock;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.calends.obligation.change.ObligationChanged.Change;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.WorkingHours;
import org.calends.visibility.Visibility;
import org.jboss.logging.Logger;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/**
 * Keeps what is stored of deadlines with a time of day true to the organisation's zone and working hours, and to the rules of
 * all zones: when these are other ones than at the last start, the last safe days are found again, and the steps that lead to
 * them are counted again. Harmless when repeated, and
 * when several processes do it at once.
 */
@ApplicationScoped
class LastSafeDays {

    private static final Logger LOG = Logger.getLogger(LastSafeDays.class);
    /** Which version counts: what an earlier one left as it was, this one counts again once. */
    private static final String COUNTED = "2 ";
    private static final String ACTOR = "calends";
    private static final int PART = 500;
    private static final UUID FIRST = new UUID(0, 0);
    private static final String KNOWN = "select basis from safe_day_basis where id = 1";
    private static final String FORGET = "delete from safe_day_basis where id = 1";
    private static final String NOTE = "insert into safe_day_basis (id, basis) values (1, :basis) on conflict do nothing";

    private final Clock clock;
    private final WorkingHours hours;
    private final ObligationChanges changes;
    private final Dependencies dependencies;

    LastSafeDays(Clock clock, WorkingHours hours, ObligationChanges changes, Dependencies dependencies) {
        this.dependencies = dependencies;
        this.clock = clock;
        this.hours = hours;
        this.changes = changes;
    }

    void begin(@Observes StartupEvent start) {
        Visibility.EVERYTHING.run(() -> follow(hours));
    }

    /** @return how many obligations have another last safe day, last moment, or date by these hours */
    int follow(WorkingHours present) {
        String basis = COUNTED + present + " " + ZoneRulesProvider.getVersions("UTC").lastKey();
        if (basis.equals(known())) {
            return 0;
        }
        int changed = 0;
        UUID last = FIRST;
        for (List<UUID> part = after(last); !part.isEmpty(); part = after(last)) {
            List<UUID> these = part;
            changed += QuarkusTransaction.requiringNew().call(() -> follow(these, present));
            last = part.get(part.size() - 1);
        }
        QuarkusTransaction.requiringNew().run(() -> note(basis));
        if (changed > 0) {
            LOG.infof("Working hours, zone or clock rules are other ones: %d deadlines have another last safe day", changed);
        }
        return changed;
    }

    private static String known() {
        return QuarkusTransaction.requiringNew().call(() -> Panache.getSession().createNativeQuery(KNOWN, String.class)
                .getResultList().stream().findFirst().orElse(null));
    }

    private static List<UUID> after(UUID last) {
        return QuarkusTransaction.requiringNew().call(() -> Panache.getSession()
                .createQuery("select id from Obligation where due.time is not null and id > :last order by id", UUID.class)
                .setParameter("last", last).setMaxResults(PART).getResultList());
    }

    private int follow(List<UUID> part, WorkingHours present) {
        List<Obligation> outdated = Obligation.<Obligation> list("id in ?1 order by id", part).stream()
                .filter(each -> !each.follows(present)).toList();
        outdated.forEach(each -> changes.make(each, Change.EDITED, null, ACTOR, detail(each, present),
                () -> each.follow(present, clock.instant())));
        int moved = dependencies.withOpenMilestones(part).stream().map(id -> Obligation.<Obligation> findById(id))
                .mapToInt(each -> changes.moveAlong(each, present, null, ACTOR)).sum();
        return outdated.size() + moved;
    }

    private static Map<String, ?> detail(Obligation outdated, WorkingHours present) {
        return Map.of("lastSafeDay",
                Map.of("from", outdated.lastSafeDay(), "to", outdated.due().lastSafeDay(present)));
    }

    private static void note(String basis) {
        Panache.getSession().createNativeMutationQuery(FORGET).executeUpdate();
        Panache.getSession().createNativeMutationQuery(NOTE).setParameter("basis", basis).executeUpdate();
    }
}
