package org.calends.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;

/**
 * {@code export}, {@code import}, {@code backup} and {@code restore} on the command line: the application without doors and
 * without timers, so that nothing is sent meanwhile.
 *
 * <p>
 * Exit codes: 0 done, 1 failed, 2 asked wrongly.
 */
@Singleton
@Unremovable
public class ArchiveCommand implements QuarkusApplication {

    /** The words that begin these commands. */
    public static final Set<String> WORDS = Set.of("export", "import", "backup", "restore");

    /** What must be set before the application starts, so that it has no doors and no timers. */
    public static final Map<String, String> CLOSED = Map.of("quarkus.http.host-enabled", "false", "quarkus.scheduler.enabled",
            "false", "calends.alarm.watch", "false");

    private static final String USAGE = """
            export FILE [--with-secrets]   all that Calends holds, as a ZIP file of JSON lines, CSV, iCalendar and documents
            import FILE                    takes such a file into a database in which nobody has worked yet
            backup FOLDER                  a file with secrets, named by its moment, and tried by restoring it elsewhere
            restore FILE                   the same as import
            --with-secrets                 also password hashes, keys, second factors and what signs links""";
    private static final String SECRETS = "--with-secrets";

    private final Archives archives;
    private final Backups backups;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    ArchiveCommand(Archives archives, Backups backups) {
        this.archives = archives;
        this.backups = backups;
    }

    @Override
    public int run(String... arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        boolean secrets = words.remove(SECRETS);
        if (words.size() != 2 || words.get(1).startsWith("-") || secrets && !words.get(0).equals("export")) {
            err.println(USAGE);
            return 2;
        }
        try {
            return run(words.get(0), Path.of(words.get(1)), secrets);
        } catch (ArchiveRefusedException e) {
            err.println(e.getMessage() + ".");
        } catch (NoSuchFileException e) {
            err.println("There is no " + e.getFile() + ".");
        } catch (FileAlreadyExistsException e) {
            err.println(e.getFile() + " is there already.");
        } catch (IOException | SQLException e) {
            err.println(e.getMessage());
        }
        return 1;
    }

    private int run(String command, Path file, boolean secrets) throws IOException, SQLException {
        switch (command) {
            case "export" -> out.println(write(file, secrets) + " rows were written to " + file + ".");
            case "backup" -> out.println("Backup made and tried: " + backups.make(file));
            default -> out.println(archives.takeIn(file) + " rows were taken in from " + file + ".");
        }
        return 0;
    }

    /** A file that only its owner may read, or none. */
    private long write(Path file, boolean secrets) throws IOException, SQLException {
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        try (OutputStream to = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
            return archives.write(to, secrets);
        } catch (IOException | SQLException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }
}
