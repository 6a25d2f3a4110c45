/**
 * Text becomes suggestions. Knows no database, no today and no network.
 * Read {@link org.calends.intake.reader.DeadlineReader} first.
 */
package org.calends.intake.reader;
