/**
 * Who changed what, when: an append-only record whose entries are chained by hash, so that tampering shows.
 * Records what it is told; never reads or changes the things it records.
 */
package org.calends.history;
