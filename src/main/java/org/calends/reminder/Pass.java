package org.calends.reminder;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What stays the same during one check.
 *
 * @param today the organisation's day
 * @param dry whether nothing is to be written
 */
record Pass(Instant now, LocalDate today, boolean dry, Circumstances circumstances) {
}
