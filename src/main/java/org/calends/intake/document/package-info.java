/**
 * What a document is once it has been read, how much it may ask of the machine, and what it is by its bytes. Opens no
 * format; a hostile document ends in an exception here, never in a wrong text.
 * Read {@link org.calends.intake.document.DocumentText} first.
 */
package org.calends.intake.document;
