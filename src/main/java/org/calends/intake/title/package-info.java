/**
 * Names what a deadline is about, and says how far two titles name the same instrument. Judges no date.
 * Read {@link org.calends.intake.title.Titles} first.
 */
package org.calends.intake.title;
