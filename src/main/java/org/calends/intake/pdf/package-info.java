/**
 * PDF becomes lines in reading order, without what repeats on every page. Loads nothing from outside, and stops where
 * the budget ends.
 * Read {@link org.calends.intake.pdf.PdfText} first.
 */
package org.calends.intake.pdf;
