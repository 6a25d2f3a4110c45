/**
 * A body while it comes in, in memory or on the disk. Holds no thread while it waits.
 * Read {@link org.calends.http.body.IncomingBody} first.
 */
package org.calends.http.body;
