package org.calends.reminder.check;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import jakarta.transaction.TransactionScoped;

import org.calends.reminder.ledger.Recipient;

/**
 * Which mail each recipient's reminders share, as the present transaction found it first. Asked again for each part of a large
 * import, the ledger would look each time through all that was written for that mail before.
 */
@TransactionScoped
class OpenDigests implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, String> names = new HashMap<>();

    /** @return the name of the mail, which is looked for only once */
    String of(Recipient recipient, Function<Recipient, String> search) {
        return names.computeIfAbsent(recipient.key(), key -> search.apply(recipient));
    }

    boolean knows(Recipient recipient) {
        return names.containsKey(recipient.key());
    }
}
