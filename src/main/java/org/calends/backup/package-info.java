/**
 * All that Calends holds, as one file that either database takes in again: backups, and moves from H2 to PostgreSQL and back.
 * Refuses to choose what is worth keeping: a table is moved unless {@link org.calends.backup.MovedTables} says why not. Read
 * {@link org.calends.backup.ArchiveWriter} first.
 */
package org.calends.backup;
