/**
 * Finds who sets dates, by whatever name a text uses. Knows no names itself: they come from the dictionary of authorities.
 * Read {@link org.calends.intake.authority.Authorities} first.
 */
package org.calends.intake.authority;
