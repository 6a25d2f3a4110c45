/**
 * Tables (CSV, XLSX) become rows: headings, columns, dates as people write them. Refuses what can be read in two ways. Read
 * {@link org.calends.intake.table.TableRecords} first.
 */
package org.calends.intake.table;
