package org.calends.reminder;

import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationChanged;
import org.calends.obligation.ObligationSearch;
import org.calends.obligation.Status;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Which obligations a check has to look at: all that are near, but for those of which an earlier one found that there is
 * nothing to tell before a later moment. That is believed only while the obligation, the circumstances and its reminders
 * are as they were, and it is compared with them each time, so that nobody has to remember to call it off.
 */
@ApplicationScoped
class Agenda {

    /** So many places are kept in memory at a time. */
    private static final int PLACES = 100_000;

    private static final String TO_LOOK_AT = """
            select o.lastSafeDay, o.id from Obligation o left join NextLook n on n.obligationId = o.id
            where o.status = :open and (n.obligationId is null or n.obligationVersion <> o.version
                or n.circumstances <> :circumstances or n.lookAt <= :now)
            """;
    private static final String REST_OF_A_DAY = TO_LOOK_AT + "and o.lastSafeDay = :day and o.id > :id";
    private static final String DAYS = TO_LOOK_AT + "and o.lastSafeDay > :day and o.lastSafeDay <= :through";
    /** The status lets H2 read along the index. */
    private static final String IN_ORDER = " order by o.status, o.lastSafeDay, o.id";
    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

    private static final String UNSETTLED = """
            select r.obligationId from Reminder r join Obligation o on o.id = r.obligationId
                and o.dueRevision = r.dueRevision and o.status = :open where %s""";
    private static final String FORGET = "delete from next_look where obligation_id = any(:ids)";
    private static final String NOTE = """
            insert into next_look (obligation_id, obligation_version, circumstances, look_at)
            select looked.id, looked.edition, cast(? as bigint), looked.moment from unnest(%s, %s, %s)
                as looked (id, edition, moment)
            where not exists (select 1 from next_look known where known.obligation_id = looked.id) on conflict do nothing"""
            .formatted(SqlArray.UUIDS.parameter(), SqlArray.INTEGERS.parameter(), SqlArray.MOMENTS.parameter());

    private final ObligationSearch obligations;
    private final FreshPlans plans;

    Agenda(ObligationSearch obligations, FreshPlans plans) {
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
    Supplier<List<Obligation>> parts(Pass pass, LocalDate through, int size) {
        Deque<Place> places = new ArrayDeque<>();
        AtomicReference<Place> last = new AtomicReference<>(new Place(BEFORE_ALL, new UUID(0, 0)));
        return () -> {
            List<Obligation> part = List.of();
            List<Place> taken;
            do {
                if (places.isEmpty()) {
                    places.addAll(places(pass, through, last.get()));
                }
                taken = take(places, size);
                if (!taken.isEmpty()) {
                    last.set(taken.get(taken.size() - 1));
                    part = stillOpen(taken);
                }
            } while (part.isEmpty() && !taken.isEmpty());
            return part;
        };
    }

    private static List<Place> take(Deque<Place> places, int size) {
        return Stream.generate(places::poll).limit(Math.min(size, places.size())).toList();
    }

    private List<Obligation> stillOpen(List<Place> places) {
        return obligations.inOrder(places.stream().map(Place::id).toList()).stream().filter(Obligation::isOpen).toList();
    }

    private List<Place> places(Pass pass, LocalDate through, Place after) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            plans.ask();
            List<Place> places = new ArrayList<>(query(REST_OF_A_DAY, pass, after, PLACES).setParameter("id", after.id())
                    .getResultList());
            if (places.size() < PLACES) {
                places.addAll(query(DAYS, pass, after, PLACES - places.size()).setParameter("through", through)
                        .getResultList());
            }
            return places;
        });
    }

    private static TypedQuery<Place> query(String condition, Pass pass, Place after, int most) {
        return Panache.getEntityManager().createQuery(condition + IN_ORDER, Place.class)
                .setParameter("open", Status.OPEN).setParameter("circumstances", pass.circumstances().edition())
                .setParameter("now", pass.now()).setParameter("day", after.day()).setMaxResults(most);
    }

    /** What could not be told, or not now, is looked at by every check, as what stood against it may be gone. */
    @Transactional
    void reopenUnsettled() {
        plans.ask();
        Set<UUID> unsettled = new HashSet<>(unsettled("r.state in :these", EnumSet.of(ReminderState.FAILED)));
        unsettled.addAll(unsettled("r.dropReason in :these", DropReason.UNSETTLED));
        forget(unsettled);
    }

    /** Asked apart: as a part of the statement that forgets, H2 would ask it again for each note. */
    private static List<UUID> unsettled(String condition, Set<?> these) {
        return Panache.getSession().createQuery(UNSETTLED.formatted(condition), UUID.class)
                .setParameter("open", Status.OPEN).setParameter("these", these).getResultList();
    }

    /** Keeps until when these need no look, in the transaction that writes what is to be told of them. */
    @Transactional(Transactional.TxType.MANDATORY)
    void note(List<Looked> looked, Pass pass) {
        if (write(looked, pass) < looked.size()) {
            forget(looked.stream().map(each -> each.obligation().id()).toList());
            write(looked, pass);
        }
    }

    /** @return how many were written: none over an older note */
    private static int write(List<Looked> looked, Pass pass) {
        return Panache.getSession().doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(NOTE)) {
                statement.setLong(1, pass.circumstances().edition());
                statement.setArray(2, SqlArray.UUIDS.of(connection, looked.stream().map(each -> each.obligation().id())));
                statement.setArray(3,
                        SqlArray.INTEGERS.of(connection, looked.stream().map(each -> each.obligation().version())));
                statement.setArray(4, SqlArray.MOMENTS.of(connection, looked.stream().map(Looked::nextUtc)));
                return statement.executeUpdate();
            }
        });
    }

    /** They are looked at again by the next check. */
    @Transactional
    void forget(Collection<UUID> obligations) {
        Panache.getSession().createNativeMutationQuery(FORGET).setParameter("ids", obligations.toArray(UUID[]::new))
                .executeUpdate();
    }

    void follow(@Observes ObligationChanged event) {
        if (!event.obligation().isOpen() || event.change() == ObligationChanged.Change.DELETED) {
            forget(List.of(event.obligation().id()));
        }
    }
}
