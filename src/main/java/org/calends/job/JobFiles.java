package org.calends.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/** Where the files of jobs lie: named by the job, so that whoever finds that it died can delete what it left behind. */
final class JobFiles {

    private JobFiles() {
    }

    static Path of(UUID job) {
        return Path.of(System.getProperty("java.io.tmpdir"), "calends-job-" + job + ".spool");
    }

    /** Nobody else can read it. */
    static Path create(UUID job, JobOrder.Content content) {
        try {
            Path file = Files.createFile(of(job), ownerOnly());
            content.writeTo(file);
            return file;
        } catch (IOException failed) {
            delete(job);
            throw new UncheckedIOException(failed);
        }
    }

    static void delete(UUID job) {
        try {
            Files.deleteIfExists(of(job));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
                : new FileAttribute<?>[0];
    }
}
