package org.calends.feed.content;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.transaction.TransactionScoped;

/** The obligations that the present transaction has changed so far. */
@TransactionScoped
class TransactionChanges implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Set<UUID> ids = new LinkedHashSet<>();

    void add(UUID id) {
        ids.add(id);
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    Set<UUID> ids() {
        return Set.copyOf(ids);
    }
}
