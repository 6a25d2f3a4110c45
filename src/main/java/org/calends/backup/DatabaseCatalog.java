package org.calends.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables of a database, each after those to which its rows refer, otherwise by name. */
final class DatabaseCatalog {

    private static final String FLYWAY = "flyway_schema_history";

    private DatabaseCatalog() {
    }

    static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** @return the version of the newest migration */
    static String schemaVersion(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select \"version\" from \"" + FLYWAY
                        + "\" where \"success\" and \"version\" is not null order by \"installed_rank\" desc")) {
            row.next();
            return row.getString(1);
        }
    }

    static List<StoredTable> tables(Connection connection) throws SQLException {
        DatabaseMetaData all = connection.getMetaData();
        String schema = connection.getSchema();
        List<StoredTable> tables = new ArrayList<>();
        for (String name : texts(all.getTables(null, schema, "%", new String[] { "TABLE", "BASE TABLE" }), "TABLE_NAME")) {
            if (!name.equals(FLYWAY)) {
                tables.add(new StoredTable(name, columns(all, schema, name), key(all, schema, name),
                        Set.copyOf(texts(all.getImportedKeys(null, schema, name), "PKTABLE_NAME"))));
            }
        }
        return parentsFirst(tables);
    }

    private static SortedMap<String, ColumnType> columns(DatabaseMetaData all, String schema, String table)
            throws SQLException {
        SortedMap<String, ColumnType> columns = new TreeMap<>();
        try (ResultSet row = all.getColumns(null, schema, table, "%")) {
            while (row.next()) {
                if (row.getString("TABLE_NAME").equals(table)) {
                    columns.put(row.getString("COLUMN_NAME"), ColumnType.named(row.getString("TYPE_NAME")));
                }
            }
        }
        return columns;
    }

    private static List<String> key(DatabaseMetaData all, String schema, String table) throws SQLException {
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet row = all.getPrimaryKeys(null, schema, table)) {
            while (row.next()) {
                key.put(row.getInt("KEY_SEQ"), row.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(key.values());
    }

    private static List<String> texts(ResultSet result, String column) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (result) {
            while (result.next()) {
                texts.add(result.getString(column));
            }
        }
        return texts;
    }

    private static List<StoredTable> parentsFirst(List<StoredTable> tables) {
        List<StoredTable> waiting = new ArrayList<>(tables);
        waiting.sort(Comparator.comparing(StoredTable::name));
        Map<String, StoredTable> ordered = new LinkedHashMap<>();
        while (!waiting.isEmpty()) {
            Set<String> open = new HashSet<>(waiting.stream().map(StoredTable::name).toList());
            StoredTable next = waiting.stream().filter(table -> table.parents().stream()
                    .noneMatch(parent -> open.contains(parent) && !parent.equals(table.name()))).findFirst().orElseThrow();
            ordered.put(next.name(), next);
            waiting.remove(next);
        }
        return List.copyOf(ordered.values());
    }
}
