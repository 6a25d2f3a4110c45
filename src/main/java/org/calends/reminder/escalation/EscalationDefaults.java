package org.calends.reminder.escalation;

import java.time.Duration;
import java.util.Optional;

/** The values of {@link EscalationSettings}, by which obligations are escalated that no rule matches. */
public record EscalationDefaults(int deputyDays, Optional<String> contact, int contactDays, Duration patience) {
}
