/**
 * The process and its surroundings: the clock, the database's address and files, the log.
 * Knows nothing of what the features do.
 */
package org.calends.start;
