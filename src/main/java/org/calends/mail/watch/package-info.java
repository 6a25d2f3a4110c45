/**
 * Sees from outside whether people are really told, and tells administrators where they are not. Relies on nothing
 * that it watches.
 * Read {@link org.calends.mail.watch.DeliveryMonitor} first.
 */
package org.calends.mail.watch;
