/**
 * The parts of an obligation that have no life of their own: dates, bounds, kinds, lead days. Knows no obligation and
 * no database.
 * Read {@link org.calends.obligation.value.DueDate} first.
 */
package org.calends.obligation.value;
