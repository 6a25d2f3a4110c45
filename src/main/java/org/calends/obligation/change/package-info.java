/**
 * The one door through which obligations are made and changed. Nothing changes past it, without its record in the
 * history, or unannounced.
 * Read {@link org.calends.obligation.change.Obligations} first.
 */
package org.calends.obligation.change;
