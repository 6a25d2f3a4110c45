package org.calends.web.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.calends.history.History;
import org.calends.subscription.wish.AbsenceChanged;

/**
 * Puts on record who let whom stand in until when: with the ledger it proves why a mail went to somebody else. It stands here
 * since subscriptions know nothing of the history, nor the history of them.
 */
@ApplicationScoped
class AbsenceRecord {

    private final History history;

    AbsenceRecord(History history) {
        this.history = history;
    }

    void write(@Observes AbsenceChanged event) {
        Map<String, Object> detail = new LinkedHashMap<>();
        put(detail, "deputy", event.before().deputy(), event.after().deputy());
        put(detail, "awayUntil", event.before().awayUntil(), event.after().awayUntil());
        history.record(event.subject(), event.actor(), event.ends() ? "BACK" : "AWAY", detail);
    }

    private static void put(Map<String, Object> detail, String field, Object from, Object to) {
        if (!Objects.equals(from, to)) {
            Map<String, String> change = new LinkedHashMap<>();
            change.put("from", Objects.toString(from, null));
            change.put("to", Objects.toString(to, null));
            detail.put(field, change);
        }
    }
}
