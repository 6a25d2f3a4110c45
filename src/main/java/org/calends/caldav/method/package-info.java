/**
 * The HTTP methods and reports of WebDAV and CalDAV. Keeps nothing.
 * Read {@link org.calends.caldav.method.CaldavResource} first.
 */
package org.calends.caldav.method;
