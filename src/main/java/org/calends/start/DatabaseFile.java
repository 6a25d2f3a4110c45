package org.calends.start;

import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.StartupEvent;

/**
 * Refuses to start on an H2 file that may only be read: H2 would open it without a word, and every reminder would wait for a
 * ledger that cannot be written.
 */
@Singleton
class DatabaseFile {

    static final String CANNOT_BE_WRITTEN = "the database file cannot be written. Look whether its disk is mounted for reading only,"
            + " and whose file it is.";
    static final String FILE = "jdbc:h2:file:";

    private final String url;

    DatabaseFile(@ConfigProperty(name = H2Settings.URL) String url) {
        this.url = url;
    }

    void see(@Observes @Priority(1) StartupEvent start) {
        if (url.startsWith(FILE)) {
            Path file = Path.of(pathIn(url) + ".mv.db");
            if (Files.exists(file) && !Files.isWritable(file)) {
                throw new IllegalStateException(CANNOT_BE_WRITTEN);
            }
        }
    }

    /** As H2 reads it: {@code ~} is the user's folder. */
    static String pathIn(String url) {
        String path = url.substring(FILE.length()).split(";", 2)[0];
        return path.startsWith("~") ? System.getProperty("user.home") + path.substring(1) : path;
    }
}
