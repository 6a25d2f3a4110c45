package org.calends.feed.content;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.transaction.TransactionScoped;

/** The obligations that the present transaction has changed so far. */
@TransactionScoped
class TransactionChanges implements Serializable {

    private static final long serialVersionUID = 1L;

    /** To which team each belongs that nobody else knew before; null for all others. */
    private final Map<UUID, UUID> teams = new LinkedHashMap<>();

    void add(UUID id, UUID team) {
        if (!teams.containsKey(id) || team == null) {
            teams.put(id, team);
        }
    }

    boolean isEmpty() {
        return teams.isEmpty();
    }

    Map<UUID, UUID> teams() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(teams));
    }
}
