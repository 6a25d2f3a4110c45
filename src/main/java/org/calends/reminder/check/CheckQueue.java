package org.calends.reminder.check;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import org.calends.obligation.model.Obligation;
import org.calends.obligation.search.ObligationSearch;
import org.calends.obligation.value.Status;
import org.calends.reminder.outbox.FreshPlans;
import org.calends.reminder.plan.CheckScope;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Which obligations a check has to look at: all that are near, but for those of which an earlier one found that there is
 * nothing to tell before a later moment. That is believed only while the obligation, the circumstances and its reminders
 * are as they were, and it is compared with them each time, so that nobody has to remember to call it off.
 */
@ApplicationScoped
class CheckQueue {

    /** So many places are kept in memory at a time. */
    private static final int PLACES = 100_000;

    private static final String TO_LOOK_AT = """
            select o.lastSafeDay, o.id from Obligation o left join RecheckTime n on n.obligationId = o.id
            where o.status = :open and (n.obligationId is null or n.obligationVersion <> o.version
                or n.circumstances <> :circumstances or n.lookAt <= :now)
            """;
    private static final String REST_OF_A_DAY = TO_LOOK_AT + "and o.lastSafeDay = :day and o.id > :id";
    private static final String DAYS = TO_LOOK_AT + "and o.lastSafeDay > :day and o.lastSafeDay <= :through";
    /** The status lets H2 read along the index. */
    private static final String IN_ORDER = " order by o.status, o.lastSafeDay, o.id";
    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

    private final ObligationSearch obligations;
    private final FreshPlans plans;

    CheckQueue(ObligationSearch obligations, FreshPlans plans) {
        this.obligations = obligations;
        this.plans = plans;
    }

    /** Where an obligation stands among all, the soonest first. */
    private record Place(LocalDate day, UUID id) {
    }

    @Transactional
    long countOpenThrough(LocalDate lastSafeDay) {
        plans.ask();
        return obligations.countOpenThrough(lastSafeDay);
    }

    /**
     * @param through the latest last safe day
     * @return those due soonest, a part of that size at a time, and an empty one at the end
     */
    Supplier<List<Obligation>> parts(CheckScope checkScope, LocalDate through, int size) {
        return new Walk(checkScope, through, size)::next;
    }

    /** One way along the agenda, the soonest first. Keeps places in memory, and obligations no longer than it takes. */
    private final class Walk {

        private final CheckScope checkScope;
        private final LocalDate through;
        private final int size;
        private final Deque<Place> ahead = new ArrayDeque<>();
        private Place reached = new Place(BEFORE_ALL, new UUID(0, 0));

        Walk(CheckScope checkScope, LocalDate through, int size) {
            this.checkScope = checkScope;
            this.through = through;
            this.size = size;
        }

        List<Obligation> next() {
            List<Place> taken = take();
            List<Obligation> part = stillOpen(taken);
            while (part.isEmpty() && !taken.isEmpty()) {
                taken = take();
                part = stillOpen(taken);
            }
            return part;
        }

        private List<Place> take() {
            if (ahead.isEmpty()) {
                ahead.addAll(places(checkScope, through, reached));
            }
            List<Place> taken = Stream.generate(ahead::poll).limit(Math.min(size, ahead.size())).toList();
            if (!taken.isEmpty()) {
                reached = taken.get(taken.size() - 1);
            }
            return taken;
        }
    }

    private List<Obligation> stillOpen(List<Place> places) {
        return places.isEmpty() ? List.of()
                : obligations.inOrder(places.stream().map(Place::id).toList()).stream()
                        .filter(Obligation::isOpen).toList();
    }

    private List<Place> places(CheckScope checkScope, LocalDate through, Place after) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            plans.ask();
            List<Place> places = new ArrayList<>(query(REST_OF_A_DAY, checkScope, after, PLACES).setParameter("id", after.id())
                    .getResultList());
            if (places.size() < PLACES) {
                places.addAll(query(DAYS, checkScope, after, PLACES - places.size()).setParameter("through", through)
                        .getResultList());
            }
            return places;
        });
    }

    private static TypedQuery<Place> query(String condition, CheckScope checkScope, Place after, int most) {
        return Panache.getEntityManager().createQuery(condition + IN_ORDER, Place.class)
                .setParameter("open", Status.OPEN).setParameter("circumstances", checkScope.circumstances().edition())
                .setParameter("now", checkScope.now()).setParameter("day", after.day()).setMaxResults(most);
    }
}
