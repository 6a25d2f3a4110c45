/**
 * So much of something, and so much of it for each network address. Knows no connection.
 * Read {@link org.calends.http.limit.Quota} first.
 */
package org.calends.http.limit;
