package org.calends.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The nightly backup. */
@ConfigMapping(prefix = "calends.backup")
public interface BackupSettings {

    /** Where backups are put; none are made where nothing is said. Of several replicas one makes them. */
    Optional<Path> folder();

    /** When, in the organisation's zone. */
    @WithDefault("03:00")
    LocalTime at();

    /** How many are kept. */
    @WithDefault("14")
    int keep();

    /** How old the newest may become before administrators are told. */
    @WithDefault("PT26H")
    Duration age();

    /** Whether each is restored into a database of its own, which is then compared and deleted. */
    @WithDefault("true")
    boolean rehearse();
}
