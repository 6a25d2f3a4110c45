package org.calends.start;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Keeps the files of H2 from other users of the machine, whatever the umask: they hold addresses, password hashes and what
 * links are signed with. Does nothing where files have no owner's rights in the sense of POSIX, as on Windows.
 */
final class PrivateFiles {

    private static final Set<PosixFilePermission> OWNERS_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<?> PRIVATE_FILE = PosixFilePermissions.asFileAttribute(OWNERS_FILE);
    private static final FileAttribute<?> PRIVATE_FOLDER = PosixFilePermissions.asFileAttribute(OWNERS_FOLDER);

    private PrivateFiles() {
    }

    /**
     * Makes folder and file before H2 would, which leaves it to the umask. A file of no length is a new database to H2.
     *
     * @param database as H2's address names it, without the ending
     */
    static void prepare(Path database) {
        Path folder = database.toAbsolutePath().getParent();
        try {
            if (!Files.isDirectory(folder)) {
                makeFolder(folder);
            }
            if (isPosix(folder)) {
                makeFile(folder.resolve(database.getFileName() + ".mv.db"));
            }
            tighten(database);
        } catch (IOException e) {
            IllegalStateException refusal = new IllegalStateException(DatabaseFile.CANNOT_BE_WRITTEN);
            refusal.addSuppressed(e);
            throw refusal;
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        if (isPosix(folder.getParent())) {
            Files.createDirectory(folder, PRIVATE_FOLDER);
        }
    }

    private static void makeFile(Path file) throws IOException {
        try {
            Files.createFile(file, PRIVATE_FILE);
        } catch (FileAlreadyExistsException asUsual) {
            return;
        }
    }

    /** Takes from others what they may; the folder only where nothing but this database lies in it. */
    static void tighten(Path database) throws IOException {
        Path folder = database.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder) || !isPosix(folder)) {
            return;
        }
        boolean ours = true;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (file.getFileName().toString().startsWith(database.getFileName() + ".")) {
                    restrict(file, OWNERS_FILE);
                } else {
                    ours = false;
                }
            }
        }
        if (ours) {
            restrict(folder, OWNERS_FOLDER);
        }
    }

    private static boolean isPosix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }

    /** A file that is gone meanwhile was a passing one of H2; one that is somebody else's is that one's affair. */
    private static void restrict(Path path, Set<PosixFilePermission> most) throws IOException {
        try {
            Set<PosixFilePermission> present = Files.getPosixFilePermissions(path);
            if (!most.containsAll(present)) {
                present.retainAll(most);
                Files.setPosixFilePermissions(path, present);
            }
        } catch (FileSystemException goneOrSomebodyElses) {
            return;
        }
    }
}
