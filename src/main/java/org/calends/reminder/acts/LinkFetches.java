package org.calends.reminder.acts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.reminder.ledger.Reminder;

import io.quarkus.hibernate.orm.panache.Panache;

/** Evidence that mails arrived where links are followed, and no more: mail scanners follow them before any person does. */
@ApplicationScoped
public class LinkFetches {

    private static final String FIRST = "insert into link_fetch (reminder_id, fetched_at) values (:id, :now) on conflict do nothing";

    private final Clock clock;

    LinkFetches(Clock clock) {
        this.clock = clock;
    }

    /** Only the first time counts. */
    @Transactional
    void note(UUID reminderId) {
        Panache.getSession().createNativeMutationQuery(FIRST).setParameter("id", reminderId)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** @return when the link of each was first fetched; those whose link was not are missing */
    @Transactional
    public Map<UUID, Instant> of(List<Reminder> reminders) {
        return LinkFetch.<LinkFetch> list("reminderId in ?1", reminders.stream().map(Reminder::id).toList()).stream()
                .collect(Collectors.toMap(LinkFetch::reminderId, LinkFetch::fetchedAt));
    }
}
