/**
 * An obligation as one object of a collection, and what a client may write of it. Refuses to move a regulator's date.
 * Read {@link org.calends.caldav.object.DavObjects} first.
 */
package org.calends.caldav.object;
