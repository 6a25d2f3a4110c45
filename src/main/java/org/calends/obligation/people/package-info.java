/**
 * Who can be named as an owner or a deputy. Gives nobody a role and no way in.
 * Read {@link org.calends.obligation.people.PeopleDirectory} first.
 */
package org.calends.obligation.people;
