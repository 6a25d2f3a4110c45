/**
 * Long work that somebody asked for and does not wait for: one at a time, with progress, and it can be cancelled. Knows
 * nothing of what the work is; promises nothing beyond the life of the process.
 */
package org.calends.job;
