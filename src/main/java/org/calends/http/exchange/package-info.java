/**
 * Lets a request in when all of it is there and a slot is free, and sends long answers from the disk. Knows nothing
 * of what is asked or answered.
 * Read {@link org.calends.http.exchange.RequestSlots} first.
 */
package org.calends.http.exchange;
