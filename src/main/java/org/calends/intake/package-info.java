/**
 * Outside material becomes suggestions or drafts: newsletters, notices, tables, calendars.
 * No text becomes an obligation without a person's yes; files are registered as their sender chose. Asks no outside service.
 */
package org.calends.intake;
