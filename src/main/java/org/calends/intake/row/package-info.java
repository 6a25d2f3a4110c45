/**
 * One entry of a file as it comes in, with what is wrong with it, and how the sender wants the file read. Knows no format.
 * Read {@link org.calends.intake.row.ImportRow} first.
 */
package org.calends.intake.row;
