package org.calends.obligation.change;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.calends.visibility.VisibleRows;
import org.hibernate.annotations.Filter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The first answer to a POST that carried an {@code Idempotency-Key}. */
@Entity
@Filter(name = VisibleRows.FILTER, condition = VisibleRows.BY_OBLIGATION, deduceAliasInjectionPoints = false)
@Table(name = "idempotent_answer")
class IdempotentAnswer extends PanacheEntityBase {

    /** A key belongs to the account that used it. */
    @Embeddable
    record Id(String account, String answerKey) implements Serializable {
    }

    @EmbeddedId
    private Id id;

    private String requestHash;
    private UUID obligationId;
    private String body;
    private Instant createdAt;

    protected IdempotentAnswer() {
    }

    void fill(UUID obligation, String answer) {
        obligationId = obligation;
        body = answer;
    }

    boolean answers(String request) {
        return requestHash.equals(request);
    }

    UUID obligationId() {
        return obligationId;
    }

    String body() {
        return body;
    }
}
