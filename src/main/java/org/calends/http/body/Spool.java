package org.calends.http.body;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

import jakarta.inject.Singleton;

import org.calends.background.Bulkhead;
import org.calends.background.Bulkheads;
import org.calends.http.address.HttpSettings;
import org.calends.http.limit.Quota;

/**
 * The disk as a place for what is on its way: slow lines then hold neither threads nor memory. One network address may take
 * half of it.
 */
@Singleton
public class Spool {

    private static final int THREADS = 2;

    private final Quota quota;
    private final Bulkhead threads;

    Spool(HttpSettings settings, Bulkheads bulkheads) {
        long bytes = settings.spool().asLongValue();
        this.quota = new Quota(bytes, bytes / 2);
        this.threads = bulkheads.build("spool", THREADS);
    }

    public Quota quota() {
        return quota;
    }

    /** @return what writes to the disk, so that the threads of the network never wait for it */
    Bulkhead threads() {
        return threads;
    }

    /** @return a new file that nobody else can read */
    public static Path newFile() throws IOException {
        return Files.createTempFile("calends", ".spool", ownerOnly());
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
                : new FileAttribute<?>[0];
    }
}
