/**
 * From the bytes that somebody hands in to a document that was read. Stores nothing.
 * Read {@link org.calends.intake.upload.DocumentProcessor} first.
 */
package org.calends.intake.upload;
