package org.calends.web.obligations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import org.calends.obligation.change.ObligationBatch;
import org.calends.obligation.change.ObligationBatch.Pick;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.search.ObligationSearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Changes of several obligations together, each of which its author can take back as long as nobody changed one of them since.
 */
@ApplicationScoped
class BulkChanges {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Clock clock;
    private final ObligationBatch batch;
    private final ObligationSearch search;
    private final FormReader reader;

    BulkChanges(Clock clock, ObligationBatch batch, ObligationSearch search, FormReader reader) {
        this.clock = clock;
        this.batch = batch;
        this.search = search;
        this.reader = reader;
    }

    /**
     * @param change answers with the obligations as they are then
     * @return under what it can be taken back
     */
    @Transactional
    UUID make(List<Pick> picks, String username, Function<List<Pick>, List<Obligation>> change) {
        Map<UUID, ObjectNode> before = new LinkedHashMap<>();
        search.byId(picks.stream().map(Pick::id).toList())
                .forEach((id, obligation) -> before.put(id, reader.nodeOf(ObligationDraft.of(obligation))));
        ArrayNode was = reader.empty().putArray("was");
        for (Obligation changed : change.apply(picks)) {
            was.addObject().put("id", changed.id().toString()).put("version", changed.version())
                    .set("draft", before.get(changed.id()));
        }
        Instant now = clock.instant();
        BulkChange.delete("madeAt < ?1", now.minus(KEPT));
        BulkChange made = new BulkChange(username, now, was.toString());
        made.persist();
        return made.id();
    }

    /**
     * @return how many are as they were again
     * @throws NotFoundException when it was somebody else's, too long ago, or was taken back already
     * @throws ObligationBatch.BatchConflictException when one was changed since
     */
    @Transactional
    int takeBack(UUID id, String username) {
        BulkChange made = BulkChange.<BulkChange> find("id = ?1 and username = ?2", id, username).firstResultOptional()
                .orElseThrow(NotFoundException::new);
        List<JsonNode> was = new ArrayList<>();
        reader.tree(made.was()).forEach(was::add);
        for (JsonNode one : was) {
            ObligationDraft draft = reader.read((ObjectNode) one.get("draft"), ObligationDraft.class);
            batch.edit(List.of(new Pick(UUID.fromString(one.get("id").asText()), one.get("version").asInt())),
                    present -> draft, username);
        }
        made.delete();
        return was.size();
    }
}
