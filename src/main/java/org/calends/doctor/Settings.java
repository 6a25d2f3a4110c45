package org.calends.doctor;

import java.util.Optional;

import org.eclipse.microprofile.config.ConfigValue;

import io.smallrye.config.SmallRyeConfig;

/** Settings as plain text, with where each value came from. */
final class Settings {

    private final SmallRyeConfig config;

    Settings(SmallRyeConfig config) {
        this.config = config;
    }

    Optional<String> text(String name) {
        try {
            return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
        } catch (IllegalArgumentException | java.util.NoSuchElementException unreadable) {
            return Optional.empty();
        }
    }

    /** @return the value where somebody wrote one, as opposed to our default */
    Optional<String> written(String name) {
        return Optional.of(config.getConfigValue(name)).filter(value -> value.getSourceOrdinal() > DEFAULTS)
                .map(ConfigValue::getValue).filter(value -> !value.isBlank());
    }

    /** The ordinal of application.properties in the jar. */
    private static final int DEFAULTS = 250;

    boolean flag(String name) {
        return text(name).map(Boolean::parseBoolean).orElse(false);
    }

    int number(String name, int otherwise) {
        try {
            return text(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException malformed) {
            return otherwise;
        }
    }

    /** @return where the value was written, as a person would look for it */
    String source(String name) {
        ConfigValue value = config.getConfigValue(name);
        String source = String.valueOf(value.getSourceName());
        if (source.startsWith("EnvConfigSource")) {
            return "environment variable " + inEnvironment(name);
        }
        if (source.startsWith("SysPropConfigSource")) {
            return "system property -D" + name;
        }
        return source.replaceFirst("^PropertiesConfigSource\\[source=(?:file:)?(.*)\\]$", "file $1");
    }

    static String inEnvironment(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(java.util.Locale.ROOT);
    }
}
