/**
 * Each kind of document becomes text: HTML, Word, mails, plain text; PDF has a room of its own. Draws no conclusion
 * from the text but when it came out.
 * Read {@link org.calends.intake.format.DocumentReader} first.
 */
package org.calends.intake.format;
