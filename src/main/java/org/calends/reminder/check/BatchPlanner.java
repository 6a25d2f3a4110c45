package org.calends.reminder.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.obligation.model.Obligation;
import org.calends.reminder.ledger.Queue;
import org.calends.reminder.plan.CheckScope;
import org.calends.reminder.plan.LedgerPart;
import org.calends.reminder.plan.ObligationPlanner;
import org.calends.reminder.plan.PlanResult;

/** Looks at some obligations, with what the ledger has of them, and has raised whatever alarm they deserve. */
@ApplicationScoped
class BatchPlanner {

    private final Queue queue;
    private final UnreachableAlarm unreachableAlarm;

    BatchPlanner(Queue queue, UnreachableAlarm unreachableAlarm) {
        this.queue = queue;
        this.unreachableAlarm = unreachableAlarm;
    }

    List<PlanResult> of(List<Obligation> part, CheckScope checkScope) {
        LedgerPart ledger = LedgerPart.of(part.stream().map(Obligation::id).toList());
        Map<String, Boolean> gone = new HashMap<>();
        ObligationPlanner planner = new ObligationPlanner(checkScope, digest -> gone.computeIfAbsent(digest, queue::isGone));
        List<PlanResult> looked = part.stream().map(obligation -> planner.look(obligation, ledger.present(obligation)))
                .toList();
        if (!checkScope.dry()) {
            unreachableAlarm.follow(looked);
        }
        return looked;
    }
}
