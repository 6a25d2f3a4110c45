package org.calends.subscription.limit;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One mail that somebody asked for to have an address confirmed. */
@Entity
@Table(name = "confirmation_order")
class ConfirmationOrder extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String recipient;
    private Instant orderedAt;

    protected ConfirmationOrder() {
    }

    ConfirmationOrder(String recipient, Instant now) {
        this.recipient = recipient;
        this.orderedAt = now;
    }

    Instant orderedAt() {
        return orderedAt;
    }
}
