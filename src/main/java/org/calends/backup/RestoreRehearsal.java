package org.calends.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.calends.backup.ArchiveManifest.ArchivedFile;
import org.flywaydb.core.Flyway;

/**
 * Restores an archive into an H2 database of its own and writes that one again: both must tell of the same files with the same
 * hashes. The database is deleted afterwards.
 */
final class RestoreRehearsal {

    private static final String SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private final Flyway flyway;

    /** @param flyway that of the application, whose migrations it also needs */
    RestoreRehearsal(Flyway flyway) {
        this.flyway = flyway;
    }

    /** @throws ArchiveRefusedException when it does not bring back what is in it */
    void of(Path archive) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("calends-rehearsal");
        try {
            rehearse(archive, "jdbc:h2:file:" + folder.resolve("restored").toAbsolutePath() + SETTINGS);
        } finally {
            delete(folder);
        }
    }

    private void rehearse(Path archive, String url) throws IOException, SQLException {
        migrate(url);
        try (ArchiveReader reader = new ArchiveReader(archive);
                Connection connection = DriverManager.getConnection(url, "sa", "")) {
            connection.setAutoCommit(false);
            new ArchiveLoader(connection).load(reader);
            connection.commit();
            ArchiveManifest again;
            try (ArchiveWriter writer = new ArchiveWriter(OutputStream.nullOutputStream(), reader.manifest().secrets())) {
                writer.writeDatabase(connection);
                again = writer.finish();
            }
            requireSame(stored(reader.manifest()), stored(again));
        }
    }

    private void migrate(String url) {
        Flyway.configure(flyway.getConfiguration().getClassLoader()).configuration(flyway.getConfiguration())
                .dataSource(url, "sa", "").load().migrate();
    }

    /** What people read beside the tables is made of them. */
    private static List<ArchivedFile> stored(ArchiveManifest manifest) {
        return manifest.files().stream().filter(file -> !file.path().startsWith(Archives.VIEWS)).toList();
    }

    private static void requireSame(List<ArchivedFile> before, List<ArchivedFile> after) {
        if (!before.equals(after)) {
            String first = before.stream().filter(file -> !after.contains(file)).map(ArchivedFile::path).findFirst()
                    .orElse("a file");
            throw new ArchiveRefusedException("A restored " + first + " differs from what was backed up");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
