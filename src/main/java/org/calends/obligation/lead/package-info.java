/**
 * How long ahead each kind of obligation is told where nobody chose otherwise. Plans no reminder.
 * Read {@link org.calends.obligation.lead.LeadPolicies} first.
 */
package org.calends.obligation.lead;
