package org.calends.reminder;

import java.time.Duration;
import java.util.Optional;

/** The values of {@link EscalationSettings}, by which obligations are escalated that no rule matches. */
record EscalationDefaults(int deputyDays, Optional<String> contact, int contactDays, Duration patience) {
}
