/**
 * Days off by law, each jurisdiction from its source. Knows no notice and counts nothing.
 * Read {@link org.calends.workday.jurisdiction.Holidays} first.
 */
package org.calends.workday.jurisdiction;
