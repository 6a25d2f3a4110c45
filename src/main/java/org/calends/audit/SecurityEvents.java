package org.calends.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Reads the security log, with what failed in this process up to this moment. */
@ApplicationScoped
public class SecurityEvents {

    private static final int PART = 500;
    private static final String AFTER = " and (happenedAt > :lastAt or (happenedAt = :lastAt and id > :lastId))";

    private final SecurityLog log;

    SecurityEvents(SecurityLog log) {
        this.log = log;
    }

    /** @return how many there are */
    public long count(SecurityEventQuery query) {
        log.settle();
        return QuarkusTransaction.requiringNew().call(() -> SecurityEvent.count(query.where(), query.parameters()));
    }

    /**
     * @param page which part, from 0
     * @return the newest first
     */
    public List<SecurityEvent> part(SecurityEventQuery query, int page, int size) {
        return QuarkusTransaction.requiringNew().call(() -> SecurityEvent
                .<SecurityEvent> find(query.where() + " order by happenedAt desc, id desc", query.parameters())
                .page(page, size).list());
    }

    /** All of them, oldest first, a part at a time: however many there are, few are in memory. */
    public void each(SecurityEventQuery query, Consumer<SecurityEvent> reader) {
        log.settle();
        List<SecurityEvent> part = next(query, Instant.EPOCH, new UUID(0, 0));
        while (!part.isEmpty()) {
            part.forEach(reader);
            SecurityEvent last = part.get(part.size() - 1);
            part = next(query, last.happenedAt(), last.id());
        }
    }

    private static List<SecurityEvent> next(SecurityEventQuery query, Instant lastAt, UUID lastId) {
        Map<String, Object> parameters = query.parameters();
        parameters.put("lastAt", lastAt);
        parameters.put("lastId", lastId);
        return QuarkusTransaction.requiringNew().call(() -> SecurityEvent
                .<SecurityEvent> find(query.where() + AFTER + " order by happenedAt, id", parameters).page(0, PART).list());
    }
}
