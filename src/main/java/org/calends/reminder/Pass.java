package org.calends.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What stays the same during one check.
 *
 * @param today the organisation's day
 * @param usualTime when those are told who chose no time
 * @param dry whether nothing is to be written
 */
record Pass(Instant now, LocalDate today, LocalTime usualTime, boolean dry, Audience audience, Ladder ladder) {
}
