package org.calends.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.calends.backup.ArchiveManifest.ArchivedFile;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.junit.QuarkusTest;

/** From H2 into the database of this run, PostgreSQL in one of two, and back: all three say the same, byte for byte. */
@QuarkusTest
@Tag("database")
class ArchiveRoundTripTest {

    private static final String H2 = "jdbc:h2:mem:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    @Inject
    Flyway flyway;

    @TempDir
    Path folder;

    private Connection first;
    private Connection there;
    private Connection back;

    @BeforeEach
    void begin() throws SQLException {
        first = h2("first");
        back = h2("back");
        String url = setting("jdbc.url");
        Flyway.configure().configuration(flyway.getConfiguration()).dataSource(url, setting("username"), setting("password"))
                .schemas("moved").load().migrate();
        there = DriverManager.getConnection(url, setting("username"), setting("password"));
        // Before the first transaction: PostgreSQL forgets with a rollback what was set within.
        there.setSchema("moved");
        there.setAutoCommit(false);
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue("quarkus.datasource." + name, String.class).orElse("");
    }

    private Connection h2(String name) throws SQLException {
        String url = H2.formatted(name);
        Flyway.configure().configuration(flyway.getConfiguration()).dataSource(url, "sa", "").load().migrate();
        Connection connection = DriverManager.getConnection(url, "sa", "");
        connection.setAutoCommit(false);
        return connection;
    }

    @AfterEach
    void end() throws SQLException {
        there.rollback();
        there.setSchema("public");
        there.setAutoCommit(true);
        try (Statement statement = there.createStatement()) {
            statement.execute("drop schema moved cascade");
        }
        there.close();
        for (Connection each : List.of(first, back)) {
            each.rollback();
            try (Statement statement = each.createStatement()) {
                statement.execute("shutdown");
            }
        }
    }

    @Test
    void what_comes_back_is_what_left() throws Exception {
        for (boolean secrets : new boolean[] { true, false }) {
            new EveryTable(first).fill();
            byte[] left = written(first, secrets);
            load(left, there);
            byte[] moved = written(there, secrets);
            load(moved, back);

            assertThat(manifest(moved)).isEqualTo(manifest(left));
            assertThat(moved).isEqualTo(left);
            assertThat(written(back, secrets)).isEqualTo(left);
            there.rollback();
            back.rollback();
        }
    }

    @Test
    void every_table_is_moved_or_left_behind_for_a_reason() throws Exception {
        new EveryTable(first).fill();
        ArchiveManifest manifest = manifest(written(first, true));

        Set<String> moved = manifest.files().stream().filter(file -> file.path().startsWith("tables/"))
                .map(file -> file.path().replaceAll("tables/|\\.jsonl", "")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(manifest.files()).filteredOn(file -> file.rows() != null).allMatch(file -> file.rows() == EveryTable.ROWS);
        assertThat(manifest.files()).filteredOn(file -> file.path().startsWith("documents/")).hasSize(EveryTable.ROWS);
        assertThat(Stream.of(moved, MovedTables.LEFT_BEHIND.keySet(), Set.of(MovedTables.DOCUMENT_BYTES)).flatMap(Set::stream))
                .containsExactlyInAnyOrderElementsOf(DatabaseCatalog.tables(first).stream().map(StoredTable::name).toList());
        assertThat(moved).containsAll(MovedTables.SECRET).containsAll(MovedTables.SECRET_COLUMNS.keySet());
    }

    /** Who adds a column that looks like a secret says whether it is one. */
    @Test
    void what_opens_something_goes_along_only_when_asked_for() throws Exception {
        Set<String> harmless = Set.of("document.hash", "history_entry.hash", "history_entry.previous_hash",
                "idempotent_answer.request_hash", "idempotent_answer.answer_key", "obligation.authority_key",
                "obligation.owner_key",
                "authority_name.authority_key", "alarm.open_key");
        for (StoredTable table : DatabaseCatalog.tables(first)) {
            table.columns().keySet().stream().filter(column -> column.matches(".*(hash|secret|password|key|token|code_).*"))
                    .filter(column -> !harmless.contains(table.name() + "." + column))
                    .filter(column -> !column.equals(MovedTables.SECRET_COLUMNS.get(table.name())))
                    .forEach(column -> assertThat(MovedTables.isHeld(table.name(), false)).as(table.name() + "." + column)
                            .isFalse());
        }
        new EveryTable(first).fill();
        assertThat(manifest(written(first, false)).files()).extracting(ArchivedFile::path)
                .doesNotContain("tables/api_key.jsonl", "tables/signing_secret.jsonl", "tables/page_session.jsonl");
    }

    @Test
    void whoever_has_begun_to_work_is_not_overwritten() throws Exception {
        new EveryTable(first).fill();
        byte[] archive = written(first, true);
        load(archive, there);

        assertThatThrownBy(() -> load(archive, there)).isInstanceOf(ArchiveRefusedException.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void one_changed_byte_is_noticed() throws Exception {
        new EveryTable(first).fill();
        byte[] archive = written(first, true);
        Path file = folder.resolve("changed.zip");
        try (var from = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(archive));
                var to = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                byte[] content = from.readAllBytes();
                to.write(entry.getName().equals("tables/obligation.jsonl")
                        ? new String(content, "UTF-8").replace("é", "è").getBytes("UTF-8")
                        : content);
            }
        }
        try (ArchiveReader reader = new ArchiveReader(file)) {
            assertThatThrownBy(reader::verify).isInstanceOf(ArchiveRefusedException.class)
                    .hasMessageContaining("tables/obligation.jsonl");
        }
    }

    @Test
    void a_rehearsal_restores_what_was_written() throws Exception {
        new EveryTable(first).fill();
        Path file = Files.write(folder.resolve("backup.zip"), written(first, true));

        new RestoreRehearsal(flyway).of(file);
    }

    private static byte[] written(Connection connection, boolean secrets) throws IOException, SQLException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArchiveWriter writer = new ArchiveWriter(out, secrets)) {
            writer.writeDatabase(connection);
            writer.finish();
        }
        return out.toByteArray();
    }

    private void load(byte[] archive, Connection into) throws IOException, SQLException {
        try (ArchiveReader reader = new ArchiveReader(Files.write(folder.resolve("archive.zip"), archive))) {
            new ArchiveLoader(into).load(reader);
        }
    }

    private ArchiveManifest manifest(byte[] archive) throws IOException {
        try (ArchiveReader reader = new ArchiveReader(Files.write(folder.resolve("told.zip"), archive))) {
            return reader.manifest();
        }
    }
}
