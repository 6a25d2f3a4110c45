package org.calends.reminder.check;

import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.calends.obligation.change.ObligationChanged;
import org.calends.obligation.value.Status;
import org.calends.reminder.ledger.DropReason;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.ledger.SqlArray;
import org.calends.reminder.outbox.FreshPlans;
import org.calends.reminder.plan.CheckScope;
import org.calends.reminder.plan.PlanResult;

import io.quarkus.hibernate.orm.panache.Panache;

/** The one door to what checks noted for the {@link CheckQueue}: until when an obligation needs no look. */
@ApplicationScoped
class RecheckSchedule {

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

    private final FreshPlans plans;

    RecheckSchedule(FreshPlans plans) {
        this.plans = plans;
    }

    /** In the transaction that writes what is to be told of them. */
    @Transactional(Transactional.TxType.MANDATORY)
    void note(List<PlanResult> looked, CheckScope checkScope) {
        if (write(looked, checkScope) < looked.size()) {
            forget(looked.stream().map(each -> each.obligation().id()).toList());
            write(looked, checkScope);
        }
    }

    /** @return how many were written: none over an older note */
    private static int write(List<PlanResult> looked, CheckScope checkScope) {
        return Panache.getSession().doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(NOTE)) {
                statement.setLong(1, checkScope.circumstances().edition());
                statement.setArray(2, SqlArray.UUIDS.of(connection, looked.stream().map(each -> each.obligation().id())));
                statement.setArray(3,
                        SqlArray.INTEGERS.of(connection, looked.stream().map(each -> each.obligation().version())));
                statement.setArray(4, SqlArray.MOMENTS.of(connection, looked.stream().map(PlanResult::nextUtc)));
                return statement.executeUpdate();
            }
        });
    }

    /** What could not be told, or not now, is looked at by every check, as what stood against it may be gone. */
    @Transactional
    void forgetUnsettled() {
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

    /** They are looked at again by the next check. */
    @Transactional
    void forget(Collection<UUID> obligations) {
        Panache.getSession().createNativeMutationQuery(FORGET).setParameter("ids", obligations.toArray(UUID[]::new))
                .executeUpdate();
    }

    void follow(@Observes ObligationChanged event) {
        boolean over = !event.obligation().isOpen() && event.change() != ObligationChanged.Change.REGISTERED;
        if (over || event.change() == ObligationChanged.Change.DELETED) {
            forget(List.of(event.obligation().id()));
        }
    }
}
