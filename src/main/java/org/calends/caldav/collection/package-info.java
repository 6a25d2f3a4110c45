/**
 * The calendars and task lists of one person. Those that programs make for themselves are in {@code caldav.own}.
 * Read {@link org.calends.caldav.collection.DavCollections} first.
 */
package org.calends.caldav.collection;
