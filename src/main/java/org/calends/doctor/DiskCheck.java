package org.calends.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether there is room where the database lies, and where uploads and downloads wait. */
final class DiskCheck {

    private static final long MEGABYTE = 1 << 20;
    /** Less than this, and the next days may fill it. */
    private static final long COMFORTABLE = 2048 * MEGABYTE;
    /** Less than this, and writing stops soon. */
    private static final long TIGHT = 200 * MEGABYTE;

    private final Settings settings;

    DiskCheck(Settings settings) {
        this.settings = settings;
    }

    List<Finding> findings() {
        String url = settings.text("quarkus.datasource.jdbc.url").orElse("");
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return url.startsWith("jdbc:h2:file:")
                ? List.of(at("disk of the database", Path.of(DatabaseCheck.path(url))), at("disk of passing files", temporary))
                : List.of(at("disk of passing files", temporary));
    }

    private static Finding at(String subject, Path place) {
        Path there = place.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            FileStore disk = Files.getFileStore(there);
            return judged(subject + " (" + there + ")", disk.getUsableSpace());
        } catch (IOException unknown) {
            return Finding.advice(subject, "cannot be looked at: " + unknown, "Look whether it is mounted.");
        }
    }

    static Finding judged(String subject, long free) {
        String words = free / MEGABYTE + " MB are free";
        if (free < TIGHT) {
            return Finding.fault(subject, words, "Make room: while a disk is full nothing can be written, and reminders wait.");
        }
        return free < COMFORTABLE ? Finding.advice(subject, words, "Make room before long, and let your monitoring watch it.")
                : Finding.fine(subject, words);
    }
}
