package org.calends.reminder.plan;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What stays the same during one check.
 *
 * @param previous when the last check began that came to its end; long ago before the first one. It decides which mail a
 *        reminder shares, never whether it is told
 * @param today the organisation's day
 * @param dry whether nothing is to be written
 */
public record CheckScope(Instant now, Instant previous, LocalDate today, boolean dry, CheckIndex circumstances) {
}
