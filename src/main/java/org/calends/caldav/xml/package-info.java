/**
 * The XML of WebDAV and CalDAV, read and written, and addresses below /caldav/. Takes no document type and no entity.
 * Read {@link org.calends.caldav.xml.Xml} first.
 */
package org.calends.caldav.xml;
