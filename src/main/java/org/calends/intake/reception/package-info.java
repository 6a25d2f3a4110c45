/**
 * Where documents are handed in, over REST, by a page or on the command line. Keeps each document once, whoever
 * brings it again.
 * Read {@link org.calends.intake.reception.DocumentIntake} first.
 */
package org.calends.intake.reception;
