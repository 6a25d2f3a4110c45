package org.calends.advisory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads advisories: a file with one, with a list of them or with {@code "vulns"}; a folder of such files; a zip of them. */
final class AdvisoryFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AdvisoryFiles() {
    }

    /** @throws IOException for what cannot be read, and for a place without any advisory, since it would look like good news */
    static List<Advisory> read(Path place) throws IOException {
        if (!Files.exists(place)) {
            throw new IOException(place + " is not there");
        }
        List<Advisory> advisories = new ArrayList<>();
        if (place.toString().endsWith(".zip")) {
            try (FileSystem zip = FileSystems.newFileSystem(place)) {
                addFolder(zip.getPath("/"), advisories);
            }
        } else if (Files.isDirectory(place)) {
            addFolder(place, advisories);
        } else {
            addFile(place, advisories);
        }
        if (advisories.isEmpty()) {
            throw new IOException(place + " holds no advisory in OSV's format");
        }
        return advisories;
    }

    private static void addFolder(Path folder, List<Advisory> advisories) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
        for (Path file : files) {
            addFile(file, advisories);
        }
    }

    private static void addFile(Path file, List<Advisory> advisories) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            JsonNode content = JSON.readTree(bytes);
            JsonNode list = content.has("vulns") ? content.get("vulns") : content;
            for (JsonNode advisory : list.isArray() ? list : JSON.createArrayNode().add(list)) {
                if (!advisory.hasNonNull("id")) {
                    throw new IOException("an advisory without id");
                }
                advisories.add(Advisory.of(advisory));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(file + " cannot be read as advisories in OSV's format: " + e.getMessage(), e);
        }
    }
}
