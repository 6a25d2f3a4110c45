/**
 * Outside material becomes suggestions or drafts: newsletters, notices, CSV, ICS.
 * Never makes an obligation live by itself: a person's yes comes first. Asks no outside service.
 */
package org.calends.intake;
