package org.calends.reminder;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

/** The one door to escalation rules. */
@ApplicationScoped
class Escalations {

    private final Clock clock;
    private final EscalationSettings settings;

    Escalations(Clock clock, EscalationSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** @return the rules of this moment, ready to be asked */
    @Transactional
    Ladder ladder() {
        return new Ladder(all(), settings, clock.getZone());
    }

    /** Oldest first. */
    @Transactional
    List<Escalation> all() {
        return Escalation.list("order by createdAt, id");
    }

    @Transactional
    Escalation add(EscalationDraft draft, String actor) {
        Escalation rule = new Escalation(draft, actor, clock.instant());
        rule.persist();
        return rule;
    }

    @Transactional
    Escalation replace(UUID id, EscalationDraft draft) {
        Escalation rule = get(id);
        rule.become(draft, clock.instant());
        return rule;
    }

    @Transactional
    void remove(UUID id) {
        get(id).delete();
    }

    @Transactional
    Escalation get(UUID id) {
        return Escalation.<Escalation> findByIdOptional(id)
                .orElseThrow(() -> new NotFoundException("There is no escalation rule " + id + "."));
    }
}
