/**
 * What must be done, by when, by whom; the only writer of obligations.
 * Tells nobody: reminding, feeding and showing are others' work.
 */
package org.calends.obligation;
