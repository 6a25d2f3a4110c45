package org.calends.start;

import java.nio.file.Path;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import io.quarkus.flyway.FlywayConfigurationCustomizer;

/** Has the files of H2 ready before it opens them. Flyway is the first to need the database, and asks us before. */
@Singleton
class PrivateDatabase implements FlywayConfigurationCustomizer {

    private final String url;

    PrivateDatabase(@ConfigProperty(name = H2Settings.URL) String url) {
        this.url = url;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        if (url.startsWith(DatabaseFile.FILE)) {
            PrivateFiles.prepare(Path.of(DatabaseFile.pathIn(url)));
        }
    }
}
