package org.calends.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether what must stay secret does: weak first passwords, and files that everybody on the machine can read. */
final class SecretsCheck {

    private static final int SHORTEST = 12;

    private final Settings settings;

    SecretsCheck(Settings settings) {
        this.settings = settings;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        settings.text("calends.admin.password")
                .filter(password -> password.length() < SHORTEST || password.equals("choose one"))
                .ifPresent(weak -> findings.add(Finding.advice("secrets", "calends.admin.password is short or from an example",
                        "Choose one of " + SHORTEST
                                + " characters or more, and take the setting away once you have signed in.")));
        findings.addAll(file(Path.of("config/application.properties")));
        settings.text("quarkus.config.locations").stream().flatMap(all -> List.of(all.split(",")).stream())
                .map(one -> Path.of(one.strip().replaceFirst("^file:", ""))).forEach(one -> findings.addAll(file(one)));
        if (findings.isEmpty()) {
            findings.add(Finding.fine("secrets", "no weak first password, and no settings that others can read"));
        }
        return findings;
    }

    static List<Finding> file(Path file) {
        try {
            if (!Files.isRegularFile(file) || !holdsSecrets(file) || !isOpen(file)) {
                return List.of();
            }
            return List.of(Finding.fault("file modes", file + " holds passwords, and others on this machine can read it",
                    "chmod 600 " + file + "   (and chown it to whoever runs Calends)"));
        } catch (IOException | UnsupportedOperationException unreadable) {
            return List.of(Finding.advice("file modes", file + " cannot be looked at: " + unreadable, "Look who owns it."));
        }
    }

    private static boolean holdsSecrets(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#"))
                .anyMatch(line -> ConfigurationCheck.isSecret(line.split("=", 2)[0]));
    }

    private static boolean isOpen(Path file) throws IOException {
        Set<PosixFilePermission> modes = Files.getPosixFilePermissions(file);
        return modes.contains(PosixFilePermission.OTHERS_READ) || modes.contains(PosixFilePermission.OTHERS_WRITE);
    }
}
