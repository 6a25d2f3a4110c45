package org.calends.reminder.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Many values as one parameter: H2 and PostgreSQL both take a whole column at once, which is quicker than row by row. */
public enum SqlArray {
    UUIDS("uuid", "uuid"),
    INTEGERS("integer", "int4"),
    TEXTS("varchar", "varchar"),
    DAYS("date", "date"),
    TIMES("time(0)", "time"),
    MOMENTS("timestamp(6) with time zone", "timestamptz");

    private final String type;
    private final String driverType;

    SqlArray(String type, String driverType) {
        this.type = type;
        this.driverType = driverType;
    }

    /** @return a place for it in a statement */
    public String parameter() {
        return "cast(? as " + type + " array)";
    }

    public Array of(Connection connection, Stream<?> values) throws SQLException {
        return connection.createArrayOf(driverType, values.toArray());
    }
}
