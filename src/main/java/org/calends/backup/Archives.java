package org.calends.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

import jakarta.inject.Singleton;

import org.calends.obligation.calendar.CalendarStyle;
import org.calends.obligation.rest.ObligationExport;
import org.calends.obligation.rest.TableForm;
import org.calends.obligation.search.ObligationQuery;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

import io.agroal.api.AgroalDataSource;

/** The door to archives: writes all that this instance holds, and takes it in again. */
@Singleton
public class Archives {

    /** Where stands what people open, and no import reads. */
    static final String VIEWS = "obligations/";

    private final AgroalDataSource database;
    private final Flyway flyway;
    private final ObligationExport obligations;
    private final String baseUrl;

    Archives(AgroalDataSource database, Flyway flyway, ObligationExport obligations,
            @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.database = database;
        this.flyway = flyway;
        this.obligations = obligations;
        this.baseUrl = baseUrl;
    }

    /**
     * Writes everything as it is at one moment, while work goes on.
     *
     * @param secrets whether password hashes, keys and what signs links go along
     * @return how many rows there are in it
     */
    public long write(OutputStream out, boolean secrets) throws IOException, SQLException {
        try (ArchiveWriter archive = new ArchiveWriter(out, secrets)) {
            try (Connection connection = database.getConnection()) {
                snapshot(connection, archive);
            }
            archive.add(VIEWS + "obligations.csv", file -> {
                obligations.writeTable(ObligationQuery.ALL, TableForm.CSV, file);
                return null;
            });
            archive.add(VIEWS + "obligations.ics", file -> {
                obligations.writeCalendar(ObligationQuery.ALL, CalendarStyle.event(Locale.ENGLISH, baseUrl), file);
                return null;
            });
            return archive.finish().rows();
        }
    }

    /** Writes everything into a new file that only its owner may read, or leaves none. */
    public long write(Path file, boolean secrets) throws IOException, SQLException {
        createPrivate(file);
        try (OutputStream to = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
            return write(to, secrets);
        } catch (IOException | SQLException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static void createPrivate(Path file) throws IOException {
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static void snapshot(Connection connection, ArchiveWriter archive) throws IOException, SQLException {
        int usual = connection.getTransactionIsolation();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            archive.writeDatabase(connection);
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(usual);
            connection.setAutoCommit(true);
        }
    }

    /**
     * Takes an archive in, all or nothing.
     *
     * @return how many rows it had
     * @throws ArchiveRefusedException when it is damaged or of another version, or when somebody has worked here already
     */
    public long takeIn(Path file) throws IOException, SQLException {
        try (ArchiveReader archive = new ArchiveReader(file); Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                new ArchiveLoader(connection).load(archive);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return archive.manifest().rows();
        }
    }

    /** Reads an archive to its end and, if asked, restores it elsewhere, and compares. */
    void examine(Path file, boolean rehearse) throws IOException, SQLException {
        try (ArchiveReader archive = new ArchiveReader(file)) {
            archive.verify();
        }
        if (rehearse) {
            new RestoreRehearsal(flyway).of(file);
        }
    }
}
