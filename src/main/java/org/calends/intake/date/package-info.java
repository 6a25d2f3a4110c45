/**
 * Dates and periods as English and Chinese texts write them. Does not say what a date is for, nor in which year it falls.
 * Read {@link org.calends.intake.date.DateFinder} first.
 */
package org.calends.intake.date;
