package org.calends.reminder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.obligation.Obligation;

/** Looks at some obligations, with what the ledger has of them, and has raised whatever alarm they deserve. */
@ApplicationScoped
class Planning {

    private final Queue queue;
    private final Reach reach;

    Planning(Queue queue, Reach reach) {
        this.queue = queue;
        this.reach = reach;
    }

    List<Looked> of(List<Obligation> part, Pass pass) {
        LedgerPart ledger = LedgerPart.of(part.stream().map(Obligation::id).toList());
        Map<String, Boolean> gone = new HashMap<>();
        ObligationPlanner planner = new ObligationPlanner(pass, digest -> gone.computeIfAbsent(digest, queue::isGone));
        List<Looked> looked = part.stream().map(obligation -> planner.look(obligation, ledger.present(obligation))).toList();
        if (!pass.dry()) {
            reach.follow(looked);
        }
        return looked;
    }
}
