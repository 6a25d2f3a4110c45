/**
 * The calendars and task lists of one person. Those that clients make are in the room beside it.
 * Read {@link org.calends.caldav.collection.DavCollections} first.
 */
package org.calends.caldav.collection;
