/**
 * Decides whether a date in a sentence is a deadline, of which kind, and how sure that is. Writes no title and knows
 * no other document.
 * Read {@link org.calends.intake.deadline.DeadlineClassifier} first.
 */
package org.calends.intake.deadline;
