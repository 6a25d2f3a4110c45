package org.calends.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.calends.backup.ArchiveManifest.ArchivedFile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads an archive, and compares each file with the manifest while it is read. */
final class ArchiveReader implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final ZipFile zip;
    private final ArchiveManifest manifest;

    ArchiveReader(Path file) throws IOException {
        zip = new ZipFile(file.toFile(), UTF_8);
        try {
            manifest = manifestOf(zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** One row of a table. */
    @FunctionalInterface
    interface RowSink {

        void take(JsonNode row) throws SQLException;
    }

    /** The bytes of a file, to the end. */
    @FunctionalInterface
    interface ByteSink {

        void take(InputStream in) throws IOException, SQLException;
    }

    ArchiveManifest manifest() {
        return manifest;
    }

    List<ArchivedFile> files(String folder) {
        return manifest.files().stream().filter(file -> file.path().startsWith(folder + "/")).toList();
    }

    /** Reads every file to its end, for its hash and its number of rows. */
    void verify() throws IOException, SQLException {
        for (ArchivedFile file : manifest.files()) {
            if (file.rows() == null) {
                read(file, in -> in.transferTo(java.io.OutputStream.nullOutputStream()));
            } else {
                readRows(file, row -> {
                });
            }
        }
    }

    void readRows(ArchivedFile file, RowSink sink) throws IOException, SQLException {
        long[] rows = { 0 };
        read(file, in -> {
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sink.take(json.readTree(line));
                rows[0]++;
            }
        });
        if (rows[0] != file.rows()) {
            throw new ArchiveRefusedException(file.path() + " has " + rows[0] + " rows, and not the " + file.rows()
                    + " that the manifest tells of");
        }
    }

    void read(ArchivedFile file, ByteSink sink) throws IOException, SQLException {
        DigestInputStream in = new DigestInputStream(zip.getInputStream(zip.getEntry(file.path())), Digests.sha256());
        try (in) {
            sink.take(in);
        }
        String hash = HexFormat.of().formatHex(in.getMessageDigest().digest());
        if (!hash.equals(file.sha256())) {
            throw new ArchiveRefusedException(file.path() + " is not what was written: its SHA-256 is " + hash);
        }
    }

    private ArchiveManifest manifestOf(ZipFile archive) throws IOException {
        ZipEntry entry = archive.getEntry(ArchiveManifest.NAME);
        if (entry == null) {
            throw new ArchiveRefusedException(
                    "It has no " + ArchiveManifest.NAME + ": it is no archive of Calends, or not a whole one");
        }
        ArchiveManifest read = json.readValue(archive.getInputStream(entry), ArchiveManifest.class);
        if (read.format() != ArchiveManifest.FORMAT) {
            throw new ArchiveRefusedException(
                    "Its format is " + read.format() + ", and this build reads " + ArchiveManifest.FORMAT);
        }
        Set<String> told = read.files().stream().map(ArchivedFile::path).collect(Collectors.toSet());
        Set<String> there = archive.stream().map(ZipEntry::getName).filter(name -> !name.equals(ArchiveManifest.NAME))
                .collect(Collectors.toSet());
        if (!told.equals(there)) {
            throw new ArchiveRefusedException("Its files are not those that its manifest names");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
