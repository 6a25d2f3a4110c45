package org.calends.obligation.change;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.apache.commons.codec.digest.DigestUtils;
import org.calends.input.AllowedCharacters;
import org.calends.input.InvalidInputException;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.ObligationDraft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.hibernate.orm.panache.Panache;

/**
 * Answers a repeated POST with the first answer. Key and obligation are written in one transaction: of two requests with the
 * same key at the same time, the second waits for the first and then gets its answer.
 */
@ApplicationScoped
public class IdempotencyStore {

    private static final String CLAIM = """
            insert into idempotent_answer (account, answer_key, request_hash, created_at)
            values (:account, :key, :request, :now) on conflict do nothing""";

    private final Clock clock;
    private final Obligations obligations;
    private final ObjectMapper json;

    IdempotencyStore(Clock clock, Obligations obligations, ObjectMapper json) {
        this.clock = clock;
        this.obligations = obligations;
        this.json = json;
    }

    /** @param body the JSON that was or is now answered */
    public record Answer(UUID obligationId, String body) {
    }

    /**
     * @param key unique among the requests of this account
     * @throws InvalidInputException when the key was used for another request
     */
    @Transactional
    public Answer register(String key, ObligationDraft draft, String actor, Function<Obligation, ?> view) {
        checkKey(key);
        String request = DigestUtils.sha256Hex(write(draft));
        boolean first = claim(actor, key, request);
        IdempotentAnswer answer = IdempotentAnswer.findById(new IdempotentAnswer.Id(actor, key));
        if (first) {
            Obligation registered = obligations.register(draft, actor);
            answer.fill(registered.id(), write(view.apply(registered)));
        } else if (!answer.answers(request)) {
            throw new InvalidInputException("Idempotency-Key", "request.idempotency-key.reused");
        }
        return new Answer(answer.obligationId(), answer.body());
    }

    private boolean claim(String account, String key, String request) {
        return Panache.getEntityManager().createNativeQuery(CLAIM).setParameter("account", account)
                .setParameter("key", key).setParameter("request", request)
                .setParameter("now", clock.instant()).executeUpdate() == 1;
    }

    private static void checkKey(String key) {
        if (key.isBlank() || key.length() > 200 || !key.codePoints().allMatch(AllowedCharacters::isPrintable)) {
            throw new InvalidInputException("Idempotency-Key", "request.idempotency-key.malformed");
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own values can be written", e);
        }
    }
}
