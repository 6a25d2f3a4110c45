/**
 * Compares what ships with published advisories: the command {@code src/verify/advisories.sh}. Nothing of it ships, and it
 * fetches nothing: both the list of what ships and the advisories are files.
 */
package org.calends.advisory;
