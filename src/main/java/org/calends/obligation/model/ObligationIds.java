package org.calends.obligation.model;

import java.util.EnumSet;
import java.util.UUID;

import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.generator.EventTypeSets;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Gives an obligation the id that was chosen for it, else a fresh one of version 7 (RFC 9562, 5.7): those of an import refer to
 * each other before they are stored.
 */
public class ObligationIds implements BeforeExecutionGenerator {

    private static final long serialVersionUID = 1L;

    /** @return an id that no obligation has */
    public static UUID fresh() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    @Override
    public Object generate(SharedSessionContractImplementor session, Object owner, Object current, EventType event) {
        Obligation obligation = (Obligation) owner;
        return obligation.chosenId() == null ? fresh() : obligation.chosenId();
    }

    @Override
    public EnumSet<EventType> getEventTypes() {
        return EventTypeSets.INSERT_ONLY;
    }
}
