/**
 * Cells and rows of tables (RFC 4180) that spreadsheets open without harm and that come back without loss. Knows no
 * columns: whoever writes a table brings them.
 * Read {@link org.calends.table.CsvWriter} first.
 */
package org.calends.table;
