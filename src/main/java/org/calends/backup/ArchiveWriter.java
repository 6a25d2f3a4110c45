package org.calends.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.calends.backup.ArchiveManifest.ArchivedFile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes all that a database holds as a ZIP file: {@code tables/NAME.jsonl}, a JSON object a line, {@code documents/ID} as they
 * were handed in, and at the end a manifest with the SHA-256 of each. The same content gives the same bytes on H2 and
 * PostgreSQL.
 */
final class ArchiveWriter implements AutoCloseable {

    /** Before it ZIP knows no time. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int FETCHED = 500;
    private static final String DOCUMENT_ORDER = "select document_id, number, bytes from document_piece order by document_id, number";

    private final ObjectMapper json = new ObjectMapper();
    private final ZipOutputStream zip;
    private final boolean secrets;
    private final List<ArchivedFile> files = new ArrayList<>();
    private String schema;

    ArchiveWriter(OutputStream out, boolean secrets) {
        this.zip = new ZipOutputStream(out, UTF_8);
        this.secrets = secrets;
    }

    /** Content of one file. */
    @FunctionalInterface
    interface Content {

        /** @return how many rows were written, or null when it is no table */
        Long write(OutputStream out) throws IOException, SQLException;
    }

    /** Everything as it is at one moment, while work goes on. */
    void writeDatabase(Connection connection) throws IOException, SQLException {
        schema = DatabaseCatalog.schemaVersion(connection);
        boolean postgres = DatabaseCatalog.isPostgres(connection);
        for (StoredTable table : DatabaseCatalog.tables(connection)) {
            if (MovedTables.isHeld(table.name(), secrets)) {
                add("tables/" + table.name() + ".jsonl", out -> writeRows(connection, table, postgres, out));
            }
        }
        writeDocuments(connection);
    }

    void add(String path, Content content) throws IOException, SQLException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        CountedOutput counted = new CountedOutput(zip);
        DigestOutputStream out = new DigestOutputStream(counted, Digests.sha256());
        Long rows = content.write(out);
        out.flush();
        zip.closeEntry();
        files.add(new ArchivedFile(path, counted.count, HexFormat.of().formatHex(out.getMessageDigest().digest()), rows));
    }

    private long writeRows(Connection connection, StoredTable table, boolean postgres, OutputStream out)
            throws IOException, SQLException {
        long rows = 0;
        try (PreparedStatement select = connection.prepareStatement(table.selectInOrder(postgres))) {
            select.setFetchSize(FETCHED);
            ResultSet found = select.executeQuery();
            while (found.next()) {
                out.write(json.writeValueAsBytes(row(table, found)));
                out.write('\n');
                rows++;
            }
        }
        return rows;
    }

    private ObjectNode row(StoredTable table, ResultSet found) throws SQLException {
        ObjectNode row = json.createObjectNode();
        int column = 1;
        for (var each : table.columns().entrySet()) {
            row.set(each.getKey(), each.getValue().read(found, column++));
        }
        if (!secrets) {
            MovedTables.withoutSecrets(table.name(), row);
        }
        return row;
    }

    private void writeDocuments(Connection connection) throws IOException, SQLException {
        try (PreparedStatement select = connection.prepareStatement(DOCUMENT_ORDER)) {
            select.setFetchSize(1);
            ResultSet pieces = select.executeQuery();
            boolean more = pieces.next();
            while (more) {
                String document = pieces.getString(1);
                boolean[] goesOn = { true };
                add("documents/" + document, out -> {
                    do {
                        out.write(pieces.getBytes(3));
                        goesOn[0] = pieces.next();
                    } while (goesOn[0] && pieces.getString(1).equals(document));
                    return null;
                });
                more = goesOn[0];
            }
        }
    }

    /** @return what was written */
    ArchiveManifest finish() throws IOException {
        ArchiveManifest manifest = new ArchiveManifest(ArchiveManifest.FORMAT, schema, secrets, List.copyOf(files));
        ZipEntry entry = new ZipEntry(ArchiveManifest.NAME);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        return manifest;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Knows how many bytes went through, and is not closed by whoever writes one of many files. */
    private static final class CountedOutput extends FilterOutputStream {

        private long count;

        CountedOutput(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            out.write(octet);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
