/**
 * Who wants to be told about what, and how: filter, lead times, channels, delivery.
 * Decides nothing about a single day and sends nothing.
 */
package org.calends.subscription;
