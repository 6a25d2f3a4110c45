package org.calends.backup;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** How values of a column stand in a JSON line: the same text for the same value, whichever database held it. */
enum ColumnType {
    TEXT,
    UUID,
    INTEGER,
    LONG,
    DOUBLE,
    BOOLEAN,
    DATE,
    TIME,
    INSTANT,
    BYTES;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /**
     * @param name as a database calls the type
     * @throws IllegalStateException if it is one of which nobody has said how it is written
     */
    static ColumnType named(String name) {
        String type = name.toLowerCase(Locale.ROOT);
        return switch (type) {
            case "uuid" -> UUID;
            case "int4", "integer" -> INTEGER;
            case "int8", "bigint" -> LONG;
            case "float8", "double precision" -> DOUBLE;
            case "bool", "boolean" -> BOOLEAN;
            case "date" -> DATE;
            case "bytea", "binary varying", "binary large object" -> BYTES;
            case "varchar", "text", "character varying", "character large object" -> TEXT;
            default -> timed(type);
        };
    }

    private static ColumnType timed(String type) {
        if (type.equals("timestamptz") || type.startsWith("timestamp") && type.endsWith("with time zone")) {
            return INSTANT;
        }
        if (type.equals("time") || type.matches("time\\(\\d\\)")) {
            return TIME;
        }
        throw new IllegalStateException("Nobody has said how a column of type " + type + " is written");
    }

    JsonNode read(ResultSet row, int column) throws SQLException {
        if (row.getObject(column) == null) {
            return JSON.nullNode();
        }
        return switch (this) {
            case TEXT, UUID -> JSON.textNode(row.getString(column));
            case INTEGER -> JSON.numberNode(row.getInt(column));
            case LONG -> JSON.numberNode(row.getLong(column));
            case DOUBLE -> JSON.numberNode(row.getDouble(column));
            case BOOLEAN -> JSON.booleanNode(row.getBoolean(column));
            case DATE -> JSON.textNode(row.getObject(column, LocalDate.class).toString());
            case TIME -> JSON.textNode(row.getObject(column, LocalTime.class).toString());
            case INSTANT -> JSON.textNode(row.getObject(column, OffsetDateTime.class).toInstant().toString());
            case BYTES -> JSON.textNode(Base64.getEncoder().encodeToString(row.getBytes(column)));
        };
    }

    void write(PreparedStatement row, int column, JsonNode value) throws SQLException {
        if (value.isNull()) {
            row.setNull(column, sqlType());
            return;
        }
        switch (this) {
            case TEXT -> row.setString(column, value.textValue());
            case UUID -> row.setObject(column, java.util.UUID.fromString(value.textValue()));
            case INTEGER -> row.setInt(column, value.intValue());
            case LONG -> row.setLong(column, value.longValue());
            case DOUBLE -> row.setDouble(column, value.doubleValue());
            case BOOLEAN -> row.setBoolean(column, value.booleanValue());
            case DATE -> row.setObject(column, LocalDate.parse(value.textValue()));
            case TIME -> row.setObject(column, LocalTime.parse(value.textValue()));
            case INSTANT -> row.setObject(column, OffsetDateTime.ofInstant(Instant.parse(value.textValue()), ZoneOffset.UTC));
            case BYTES -> row.setBytes(column, Base64.getDecoder().decode(value.textValue()));
        }
    }

    private int sqlType() {
        return switch (this) {
            case TEXT -> Types.VARCHAR;
            case UUID -> Types.OTHER;
            case INTEGER -> Types.INTEGER;
            case LONG -> Types.BIGINT;
            case DOUBLE -> Types.DOUBLE;
            case BOOLEAN -> Types.BOOLEAN;
            case DATE -> Types.DATE;
            case TIME -> Types.TIME;
            case INSTANT -> Types.TIMESTAMP_WITH_TIMEZONE;
            case BYTES -> Types.BINARY;
        };
    }
}
