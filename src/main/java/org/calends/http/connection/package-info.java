/**
 * Open connections, the requests on them, and how long they are waited for. Reads nothing of what is asked.
 * Read {@link org.calends.http.connection.Connections} first.
 */
package org.calends.http.connection;
