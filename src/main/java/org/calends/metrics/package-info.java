/**
 * What the work itself looks like in numbers, for those who watch over it: read from the database every half a minute, so that
 * each replica says the same and no scrape waits for a query. Refuses to say what concerns one person. What is counted where it
 * happens (deliveries, feeds, the reader) is counted there. Read {@link org.calends.metrics.WorkMetrics} first.
 */
package org.calends.metrics;
