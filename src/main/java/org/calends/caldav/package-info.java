/**
 * Obligations for two-way calendar clients (RFC 4791, 6578, 6764).
 * Accepts completion and notes; refuses to move a regulator's date.
 */
package org.calends.caldav;
