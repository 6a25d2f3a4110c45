/**
 * Calendars and task lists that a person's program made (RFC 4791, 5.3.1), kept octet for octet. Makes no obligation of what is
 * in them and shows it to nobody else. Read {@link org.calends.caldav.own.PersonalCalendars} first.
 */
package org.calends.caldav.own;
