package org.calends.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.smallrye.config.ConfigMapping;

/** Finds the types that say which settings there are, in the jar or the folder that this class is in. */
final class SettingMappings {

    private static final String ROOT = "org/calends";

    private SettingMappings() {
    }

    static List<Class<?>> all() {
        try {
            Path here = Path.of(SettingMappings.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(here)) {
                return in(here);
            }
            try (FileSystem jar = FileSystems.newFileSystem(here)) {
                return in(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("our own jar has an address", e);
        }
    }

    private static List<Class<?>> in(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(ROOT))) {
            return files.map(file -> root.relativize(file).toString()).filter(name -> name.endsWith("Settings.class"))
                    .<Class<?>> map(SettingMappings::loaded).filter(type -> type.isAnnotationPresent(ConfigMapping.class))
                    .toList();
        }
    }

    private static Class<?> loaded(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.').replace('\\', '.');
        try {
            return Class.forName(name, false, SettingMappings.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("it was listed", e);
        }
    }
}
