package org.calends.intake;

/**
 * Who sets dates.
 *
 * @param name as shown: the usual short name
 * @param jurisdiction ISO 3166 code or {@code EU}; empty for international bodies
 * @param law whether the text names only a law or a place, and this is who made or rules it
 */
record Authority(String name, String jurisdiction, boolean law) {
}
