/**
 * The calendars and task lists of one person. Lets clients make none (RFC 4791, 5.3.1).
 * Read {@link org.calends.caldav.collection.DavCollections} first.
 */
package org.calends.caldav.collection;
