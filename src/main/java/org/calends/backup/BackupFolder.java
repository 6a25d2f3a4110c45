package org.calends.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of the backups: each is named by its moment (UTC), and what has another name is somebody else's. */
final class BackupFolder {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'calends-'yyyyMMdd'T'HHmmss'Z.zip'")
            .withZone(ZoneOffset.UTC);
    private static final Pattern OURS = Pattern.compile("calends-\\d{8}T\\d{6}Z\\.zip");
    private static final String PART = ".part";

    private final Path folder;

    BackupFolder(Path folder) {
        this.folder = folder;
    }

    /** @return a new file, which only its owner may read, and which is no backup before {@link #accept} */
    Path begin() throws IOException {
        Files.createDirectories(folder);
        return Files.createTempFile(folder, "calends-", PART);
    }

    /** From now on it is a backup. */
    Path accept(Path part, Instant now) throws IOException {
        return Files.move(part, folder.resolve(NAME.format(now)), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes the oldest until so many are left, and what was begun and never finished. */
    void keep(int most) throws IOException {
        List<Path> backups = backups();
        for (Path old : backups.subList(Math.min(most, backups.size()), backups.size())) {
            Files.deleteIfExists(old);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path part : files.filter(file -> file.getFileName().toString().matches("calends-.*\\" + PART)).toList()) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** @return the moment of the newest */
    Optional<Instant> newest() {
        return backups().stream().findFirst()
                .map(file -> NAME.parse(file.getFileName().toString(), Instant::from));
    }

    /** @return all, the newest first */
    List<Path> backups() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> OURS.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(Path::getFileName).reversed()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
