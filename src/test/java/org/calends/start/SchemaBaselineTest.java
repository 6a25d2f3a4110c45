package org.calends.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** An empty database gets by one script what one of an earlier build gets step by step. */
@QuarkusTest
@Tag("database")
class SchemaBaselineTest {

    private static final String VERSION = "211";

    private static final List<String> SEEDED = List.of("lead_policy", "change_counter", "confirmation_turn",
            "authority_edition");

    @Inject
    DataSource pool;

    @AfterEach
    void end() throws SQLException {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists at_once cascade");
            statement.execute("drop schema if exists step_by_step cascade");
        }
    }

    @Test
    void the_baseline_is_what_the_upgrades_lead_to() throws SQLException {
        assertThat(migrate("at_once", "src/main/resources/db/migration")).isEqualTo(1);
        assertThat(migrate("step_by_step", "src/main/resources/db/migration/upgrade")).isGreaterThan(50);

        Set<String> schema = facts("at_once");
        assertThat(schema).hasSizeGreaterThan(400).isEqualTo(facts("step_by_step"));
    }

    @Test
    void a_database_of_an_earlier_build_is_not_given_the_baseline() throws SQLException {
        migrate("step_by_step", "src/main/resources/db/migration/upgrade", "205");
        assertThat(migrate("step_by_step", "src/main/resources/db/migration")).isEqualTo(1);
        migrate("at_once", "src/main/resources/db/migration");

        assertThat(facts("step_by_step")).isEqualTo(facts("at_once"));
    }

    private int migrate(String schema, String folder) {
        return migrate(schema, folder, VERSION);
    }

    private int migrate(String schema, String folder, String target) {
        return Flyway.configure().dataSource(pool).schemas(schema).locations("filesystem:" + folder).target(target).load()
                .migrate().migrationsExecuted;
    }

    /** Everything that can differ: columns with type, size, default and nullability, keys, references, indexes, first rows. */
    private Set<String> facts(String schema) throws SQLException {
        Set<String> facts = new TreeSet<>();
        try (Connection connection = pool.getConnection()) {
            DatabaseMetaData all = connection.getMetaData();
            String name = all.storesUpperCaseIdentifiers() ? schema.toUpperCase(Locale.ROOT) : schema;
            columns(all, name).forEach(facts::add);
            for (String table : tables(all, name)) {
                keysAndIndexes(all, name, table).forEach(facts::add);
            }
            for (String table : SEEDED) {
                firstRows(connection, schema + "." + table).map(row -> "row of " + table + " " + row).forEach(facts::add);
            }
        }
        return facts;
    }

    private static List<String> tables(DatabaseMetaData all, String schema) throws SQLException {
        return rows(all.getTables(null, schema, "%", new String[] { "TABLE", "BASE TABLE" }), "TABLE_NAME").map(String::strip)
                .filter(table -> !table.contains("flyway")).toList();
    }

    private static Stream<String> columns(DatabaseMetaData all, String schema) throws SQLException {
        return rows(all.getColumns(null, schema, "%", "%"), "TABLE_NAME", "COLUMN_NAME", "TYPE_NAME", "COLUMN_SIZE",
                "DECIMAL_DIGITS", "IS_NULLABLE", "COLUMN_DEF").filter(fact -> !fact.contains("flyway"));
    }

    private static Stream<String> keysAndIndexes(DatabaseMetaData all, String schema, String table) throws SQLException {
        return Stream.of(
                rows(all.getPrimaryKeys(null, schema, table), "TABLE_NAME", "COLUMN_NAME", "KEY_SEQ").map("key "::concat),
                rows(all.getImportedKeys(null, schema, table), "FKTABLE_NAME", "FKCOLUMN_NAME", "PKTABLE_NAME", "DELETE_RULE")
                        .map("reference "::concat),
                rows(all.getIndexInfo(null, schema, table, false, true), "TABLE_NAME", "COLUMN_NAME", "ORDINAL_POSITION",
                        "NON_UNIQUE", "INDEX_NAME").map(SchemaBaselineTest::withoutGivenName).map("index "::concat))
                .flatMap(rows -> rows);
    }

    private static Stream<String> firstRows(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            ResultSet rows = statement.executeQuery("select * from " + table);
            List<String> columns = new ArrayList<>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                columns.add(rows.getMetaData().getColumnLabel(column));
            }
            return rows(rows, columns.stream().sorted().toArray(String[]::new));
        }
    }

    private static Stream<String> rows(ResultSet result, String... columns) throws SQLException {
        Stream.Builder<String> rows = Stream.builder();
        try (result) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (String column : columns) {
                    row.append(result.getString(column)).append(' ');
                }
                rows.add(row.toString().replace("at_once.", "").replace("step_by_step.", ""));
            }
        }
        return rows.build();
    }

    /** A database names the indexes of keys itself (PRIMARY_KEY_A, CONSTRAINT_INDEX_1F), each time anew. */
    private static String withoutGivenName(String fact) {
        return Stream.of(fact.split(" ")).filter(word -> !word.matches("PRIMARY_KEY_\\w+|\\w+_INDEX_\\w*"))
                .collect(Collectors.joining(" "));
    }
}
