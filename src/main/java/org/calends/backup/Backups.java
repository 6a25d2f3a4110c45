package org.calends.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

/** Makes a backup each night, tries whether it can be restored, keeps so many, and knows how old the newest is. */
@Singleton
public class Backups {

    private static final Logger LOG = Logger.getLogger(Backups.class);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Clock clock;
    private final BackupSettings settings;
    private final Archives archives;
    private final Instant begun;
    private Instant failed;

    Backups(Clock clock, BackupSettings settings, Archives archives) {
        this.clock = clock;
        this.settings = settings;
        this.archives = archives;
        this.begun = clock.instant();
    }

    /** @return the moment of the newest, where backups are made here and one was */
    public Optional<Instant> newest() {
        return settings.folder().flatMap(folder -> new BackupFolder(folder).newest());
    }

    /** @return since when there should have been a newer one: the newest, or this process's start */
    public Optional<Instant> lateSince() {
        if (settings.folder().isEmpty()) {
            return Optional.empty();
        }
        Instant last = newest().orElse(begun);
        return last.plus(settings.age()).isBefore(clock.instant()) ? Optional.of(last) : Optional.empty();
    }

    /** Makes one when tonight's is not there yet; after a failure not before an hour. */
    void look() {
        if (isDue()) {
            try {
                LOG.infof("Backup made: %s", make(settings.folder().orElseThrow()));
                failed = null;
            } catch (IOException | SQLException | RuntimeException e) {
                LOG.error("No backup was made; it is tried again in an hour", e);
                failed = clock.instant();
            }
        }
    }

    boolean isDue() {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        if (settings.folder().isEmpty() || failed != null && failed.plus(PAUSE).isAfter(now.toInstant())) {
            return false;
        }
        ZonedDateTime today = now.with(settings.at());
        Instant last = (today.isAfter(now) ? now.minusDays(1).with(settings.at()) : today).toInstant();
        return newest().map(newest -> newest.isBefore(last)).orElse(true);
    }

    /**
     * Makes a backup in a folder, whole and tried, or none.
     *
     * @return the file
     */
    public Path make(Path folder) throws IOException, SQLException {
        BackupFolder backups = new BackupFolder(folder);
        Path part = backups.begin();
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                archives.write(out, true);
            }
            archives.examine(part, settings.rehearse());
            Path made = backups.accept(part, clock.instant());
            backups.keep(settings.keep());
            return made;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
