/**
 * Long work that somebody ordered, whether they wait for it or not: one at a time, with progress, and it can be
 * cancelled. Knows nothing of what the work is; promises nothing beyond the life of the process.
 * Read {@link org.calends.job.Jobs} first.
 */
package org.calends.job;
