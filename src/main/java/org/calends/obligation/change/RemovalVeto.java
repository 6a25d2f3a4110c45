package org.calends.obligation.change;

import java.util.Optional;
import java.util.UUID;

import org.calends.language.LocalizableMessage;

/** Asked before an obligation is deleted, by packages that obligations do not know. */
public interface RemovalVeto {

    /** @return why this obligation must stay, in a sentence that says what to do instead; empty when it may go */
    Optional<LocalizableMessage> objectionTo(UUID obligationId);
}
