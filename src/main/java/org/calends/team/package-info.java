/**
 * Teams: their names, who is in them and with which role. Does not know what belongs to them; what that hides from others is
 * decided in {@link org.calends.visibility}. Read {@link org.calends.team.Teams} first.
 */
package org.calends.team;
