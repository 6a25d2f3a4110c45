package org.calends.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Fills each table there is with rows that hold a value in each column, or none where none may be. */
final class EveryTable {

    /** Of which databases sort some in another order than by bytes. */
    private static final List<String> TEXTS = List.of("z 值", "Z \"\\\n\t", "é", "😀", "\uFFF0", "- ");

    static final int ROWS = TEXTS.size();

    private final Connection connection;

    EveryTable(Connection connection) {
        this.connection = connection;
    }

    void fill() throws SQLException {
        List<StoredTable> tables = DatabaseCatalog.tables(connection);
        List<StoredTable> childrenFirst = new ArrayList<>(tables);
        Collections.reverse(childrenFirst);
        for (StoredTable table : childrenFirst) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("delete from " + table.name());
            }
        }
        for (StoredTable table : tables) {
            fill(table);
        }
    }

    private void fill(StoredTable table) throws SQLException {
        Map<String, Integer> sizes = new HashMap<>();
        Map<String, Boolean> optional = new HashMap<>();
        DatabaseMetaData all = connection.getMetaData();
        try (ResultSet column = all.getColumns(null, connection.getSchema(), table.name(), "%")) {
            while (column.next()) {
                sizes.put(column.getString("COLUMN_NAME"), column.getInt("COLUMN_SIZE"));
                optional.put(column.getString("COLUMN_NAME"), "YES".equals(column.getString("IS_NULLABLE")));
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
            for (int row = 0; row < ROWS; row++) {
                int number = 1;
                for (Map.Entry<String, ColumnType> column : table.columns().entrySet()) {
                    boolean none = row == ROWS - 1 && optional.get(column.getKey());
                    column.getValue().write(insert, number++,
                            none ? JsonNodeFactory.instance.nullNode()
                                    : value(column.getValue(), row, sizes.get(column.getKey())));
                }
                insert.executeUpdate();
            }
        }
    }

    /** The same identifier in the same row of all tables, so that every reference leads somewhere. */
    private static JsonNode value(ColumnType type, int row, int size) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (type) {
            case TEXT -> json.textNode(text(row, size));
            case UUID -> json.textNode(UUID.nameUUIDFromBytes(new byte[] { (byte) (row * 41) }).toString());
            case INTEGER -> json.numberNode(row * 7 - 1);
            case LONG -> json.numberNode(Integer.MAX_VALUE + (long) row);
            case DOUBLE -> json.numberNode(0.1 + row);
            case BOOLEAN -> json.booleanNode(row % 2 == 0);
            case DATE -> json.textNode("2024-02-2" + row);
            case TIME -> json.textNode("23:5" + row);
            case INSTANT -> json.textNode(Instant.parse("2024-10-27T00:30:00.000001Z").plusSeconds(row * 3600L).toString());
            case BYTES -> json.textNode(Base64.getEncoder().encodeToString(new byte[] { 0, -1, (byte) row }));
        };
    }

    private static String text(int row, int size) {
        return size < 10 ? "zZbBaA".substring(row, row + 1) : TEXTS.get(row) + row;
    }
}
