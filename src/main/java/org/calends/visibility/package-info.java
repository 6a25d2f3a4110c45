/**
 * Who sees what belongs to a team: the one place that decides it. Every query of such rows is narrowed by it in the database,
 * whoever wrote the query. Knows no feature, and not who is in which team beyond the names of the tables.
 * Read {@link org.calends.visibility.Visibility} first.
 */
package org.calends.visibility;
