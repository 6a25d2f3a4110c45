/**
 * Obligations as iCalendar, at secret addresses.
 * Text is a pure function of an obligation's version: same version, same bytes.
 */
package org.calends.feed;
