package org.calends.backup;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * A table as a database describes it.
 *
 * @param columns by name, in alphabetical order: databases that grew up differently have them in different orders
 * @param key the primary key, in its order
 * @param parents the tables to which its rows refer
 */
record StoredTable(String name, SortedMap<String, ColumnType> columns, List<String> key, Set<String> parents) {

    /** Both databases agree on the order of bytes, and not on that of texts. */
    String selectInOrder(boolean postgres) {
        Collection<String> order = key.isEmpty() ? columns.keySet() : key;
        return "select " + String.join(", ", columns.keySet()) + " from " + name + " order by "
                + order.stream().map(column -> ordered(column, postgres)).collect(Collectors.joining(", "));
    }

    private String ordered(String column, boolean postgres) {
        if (columns.get(column) != ColumnType.TEXT) {
            return column;
        }
        return postgres ? "convert_to(" + column + ", 'UTF8')" : "cast(" + column + " as varbinary)";
    }

    String insert() {
        return "insert into " + name + " (" + String.join(", ", columns.keySet()) + ") values ("
                + columns.keySet().stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }
}
