package org.calends.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    @Test
    void a_backup_is_late_from_the_moment_after_its_age() throws IOException {
        backup("2021-04-26T19:00:00Z");

        assertThat(at("2021-04-27T21:00:00Z").lateSince()).isEmpty();
        assertThat(at("2021-04-27T21:00:01Z").lateSince()).contains(Instant.parse("2021-04-26T19:00:00Z"));
    }

    @Test
    void a_process_that_has_just_started_is_given_its_time() {
        assertThat(at("2021-04-27T21:00:00Z").lateSince()).isEmpty();
    }

    @Test
    void where_no_folder_is_named_nothing_is_late_or_due() {
        Backups none = new Backups(Clock.fixed(Instant.EPOCH, SHANGHAI), settings(Optional.empty()), null);

        none.look();

        assertThat(none.lateSince()).isEmpty();
        assertThat(none.newest()).isEmpty();
    }

    @Test
    void tonights_is_due_at_its_hour_in_the_organisations_zone_and_once() throws IOException {
        backup("2021-04-25T19:00:00Z");

        assertThat(at("2021-04-26T18:59:59Z").isDue()).isFalse();
        assertThat(at("2021-04-26T19:00:00Z").isDue()).isTrue();
        backup("2021-04-26T19:00:00Z");
        assertThat(at("2021-04-26T19:00:00Z").isDue()).isFalse();
    }

    @Test
    void what_a_night_missed_is_made_up_for_in_the_morning() throws IOException {
        backup("2021-04-25T18:59:59Z");

        assertThat(at("2021-04-26T02:00:00Z").isDue()).isTrue();
    }

    @Test
    void the_newest_are_kept_and_what_is_not_ours_stays() throws IOException {
        backup("2021-04-24T19:00:00Z");
        backup("2021-04-25T19:00:00Z");
        backup("2021-04-26T19:00:00Z");
        Files.createFile(folder.resolve("notes.txt"));
        Path part = new BackupFolder(folder).begin();

        new BackupFolder(folder).keep(2);

        assertThat(folder.resolve("notes.txt")).exists();
        assertThat(part).doesNotExist();
        assertThat(new BackupFolder(folder).backups()).extracting(file -> file.getFileName().toString())
                .containsExactly("calends-20210426T190000Z.zip", "calends-20210425T190000Z.zip");
    }

    private void backup(String moment) throws IOException {
        BackupFolder backups = new BackupFolder(folder);
        backups.accept(backups.begin(), Instant.parse(moment));
    }

    private Backups at(String moment) {
        return new Backups(Clock.fixed(Instant.parse(moment), SHANGHAI), settings(Optional.of(folder)), null);
    }

    private static BackupSettings settings(Optional<Path> folder) {
        return new BackupSettings() {
            @Override
            public Optional<Path> folder() {
                return folder;
            }

            @Override
            public LocalTime at() {
                return LocalTime.of(3, 0);
            }

            @Override
            public int keep() {
                return 2;
            }

            @Override
            public Duration age() {
                return Duration.ofHours(26);
            }

            @Override
            public boolean rehearse() {
                return true;
            }
        };
    }
}
