package org.calends.reminder.outbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.reminder.ledger.Queue;
import org.calends.reminder.ledger.Reminder;

/** Makes parcels of what is only foreseen, by the rules of those that are delivered. Leases nothing and writes nothing. */
@ApplicationScoped
public class MailForecast {

    private static final Comparator<Reminder> IN_ORDER = Comparator.comparing(Reminder::lastSafeDay)
            .thenComparing(Reminder::obligationId);

    private final BatchContexts contexts;
    private final MessageBatcher messageBatcher;
    private final Queue queue;

    MailForecast(BatchContexts contexts, MessageBatcher messageBatcher, Queue queue) {
        this.contexts = contexts;
        this.messageBatcher = messageBatcher;
        this.queue = queue;
    }

    /**
     * What another process has in hand is not told here.
     *
     * @return to everybody whose moment has come, the nearest deadline first
     */
    public List<OutgoingMessage> of(ForeseenReminders foreseen, Instant now) {
        if (foreseen.rows().isEmpty()) {
            return List.of();
        }
        BatchContext context = contexts.of(foreseen, now);
        Map<Object, List<Reminder>> mails = foreseen.rows().stream().filter(row -> !row.nextAt().isAfter(now)).sorted(IN_ORDER)
                .collect(Collectors.groupingBy(mailOf(context), LinkedHashMap::new, Collectors.toList()));
        return mails.values().stream().map(mates -> messageBatcher.foreseen(mates, context)).flatMap(Optional::stream).toList();
    }

    /** Who goes elsewhere, since somebody stands in for one subscription only, has a mail of that name for itself. */
    private Function<Reminder, Object> mailOf(BatchContext context) {
        Map<String, Predicate<Reminder>> late = new LinkedHashMap<>();
        return row -> row.isInDigest() ? List.of(open(row, late), context.addressee(row).toLowerCase(Locale.ROOT))
                : row.id();
    }

    private String open(Reminder row, Map<String, Predicate<Reminder>> late) {
        String digest = row.digest();
        return late.computeIfAbsent(digest, queue::lateFor).test(row) ? queue.after(digest) : digest;
    }
}
