/**
 * Counting days: working-day calendars, public holidays, make-up workdays, periods, rolling.
 * Pure Java; knows nothing of obligations, requests or databases.
 */
package org.calends.workday;
