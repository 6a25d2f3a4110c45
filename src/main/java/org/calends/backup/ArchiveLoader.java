package org.calends.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.calends.backup.ArchiveManifest.ArchivedFile;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Takes an archive into a database in which nobody has worked yet. What an instance writes at its first start (its first
 * account, its secrets, its alarms) gives way. All or nothing: whoever calls commits, after everything was compared with the
 * manifest.
 */
final class ArchiveLoader {

    private static final int BATCH = 500;
    /** As documents are stored: H2 keeps at most 1 MB in one binary value. */
    private static final int PIECE = 512 * 1024;

    private final Connection connection;

    ArchiveLoader(Connection connection) {
        this.connection = connection;
    }

    void load(ArchiveReader archive) throws IOException, SQLException {
        requireSameSchema(archive.manifest());
        List<StoredTable> tables = DatabaseCatalog.tables(connection);
        requireNoWork(tables);
        empty(tables, archive.manifest().secrets());
        Map<String, StoredTable> byPath = tables.stream()
                .collect(Collectors.toMap(table -> "tables/" + table.name() + ".jsonl", Function.identity()));
        for (ArchivedFile file : archive.files("tables")) {
            if (!byPath.containsKey(file.path())) {
                throw new ArchiveRefusedException("Nobody here knows " + file.path());
            }
            insert(archive, file, byPath.get(file.path()));
        }
        for (ArchivedFile file : archive.files("documents")) {
            archive.read(file, in -> insertDocument(UUID.fromString(file.path().substring("documents/".length())), in));
        }
    }

    private void requireSameSchema(ArchiveManifest manifest) throws SQLException {
        String here = DatabaseCatalog.schemaVersion(connection);
        if (!here.equals(manifest.schema())) {
            throw new ArchiveRefusedException(
                    "The archive was written with schema " + manifest.schema() + ", and this build has " + here
                            + ". Use the build that wrote it, and upgrade afterwards");
        }
    }

    private void requireNoWork(List<StoredTable> tables) throws SQLException {
        for (StoredTable table : tables) {
            long rows = MovedTables.WORK.contains(table.name()) || table.name().equals("account") ? count(table.name()) : 0;
            if (rows > (table.name().equals("account") ? 1 : 0)) {
                throw new ArchiveRefusedException("This instance is not empty: its table " + table.name() + " has " + rows
                        + " rows. Take an archive into a new database");
            }
        }
    }

    private long count(String table) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Without secrets in the archive this instance keeps signing with its own. */
    private void empty(List<StoredTable> tables, boolean secrets) throws SQLException {
        List<StoredTable> childrenFirst = new ArrayList<>(tables);
        Collections.reverse(childrenFirst);
        try (Statement delete = connection.createStatement()) {
            for (StoredTable table : childrenFirst) {
                if (secrets || !table.name().equals("signing_secret")) {
                    delete.execute("delete from " + table.name());
                }
            }
        }
    }

    private void insert(ArchiveReader archive, ArchivedFile file, StoredTable table) throws IOException, SQLException {
        int[] open = { 0 };
        try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
            archive.readRows(file, row -> {
                set(insert, table, row);
                insert.addBatch();
                if (++open[0] % BATCH == 0) {
                    insert.executeBatch();
                }
            });
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, StoredTable table, JsonNode row) throws SQLException {
        int column = 1;
        for (Map.Entry<String, ColumnType> each : table.columns().entrySet()) {
            JsonNode value = row.get(each.getKey());
            if (value == null) {
                throw new ArchiveRefusedException("A row of " + table.name() + " has no " + each.getKey());
            }
            each.getValue().write(insert, column++, value);
        }
    }

    private void insertDocument(UUID document, InputStream in) throws IOException, SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("insert into document_piece (document_id, number, bytes) values (?, ?, ?)")) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                insert.setObject(1, document);
                insert.setInt(2, number++);
                insert.setBytes(3, piece);
                insert.executeUpdate();
            }
        }
    }
}
