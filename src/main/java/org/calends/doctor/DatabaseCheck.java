package org.calends.doctor;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Whether the database can be reached, as whoever runs this, and whether its clock is ours. */
final class DatabaseCheck {

    private static final String SUBJECT = "database";
    private static final String FILE = "jdbc:h2:file:";
    private static final int PATIENCE_SECONDS = 5;
    private static final Duration DRIFT = Duration.ofSeconds(30);

    private final Settings settings;
    private final Clock clock;

    DatabaseCheck(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    List<Finding> findings() {
        String url = settings.text("quarkus.datasource.jdbc.url").orElse("");
        return url.startsWith(FILE) ? List.of(file(Path.of(path(url) + ".mv.db"))) : server(url);
    }

    static String path(String url) {
        String path = url.substring(FILE.length()).split(";", 2)[0];
        return path.startsWith("~") ? System.getProperty("user.home") + path.substring(1) : path;
    }

    static Finding file(Path file) {
        Path folder = nearestFolder(file.toAbsolutePath().getParent());
        if (!Files.exists(file)) {
            return Files.isWritable(folder) ? Finding.fine(SUBJECT, "H2; " + file + " is made at the first start")
                    : Finding.fault(SUBJECT, "nothing can be written into " + folder,
                            "Give the folder to whoever runs Calends: chown calends " + folder);
        }
        if (!Files.isWritable(file) || !Files.isReadable(file)) {
            return Finding.fault(SUBJECT, file + " cannot be written by " + System.getProperty("user.name"),
                    "Run this as the user that runs Calends, or give it the file: chown calends " + file);
        }
        return Finding.fine(SUBJECT, "H2, " + file + (inUse(file) ? ", in use by a running Calends" : ", in use by nobody"));
    }

    private static Path nearestFolder(Path folder) {
        return folder == null || Files.isDirectory(folder) ? folder : nearestFolder(folder.getParent());
    }

    private static boolean inUse(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException unknown) {
            return false;
        }
    }

    private List<Finding> server(String url) {
        Properties login = new Properties();
        settings.text("quarkus.datasource.username").ifPresent(name -> login.put("user", name));
        settings.text("quarkus.datasource.password").ifPresent(password -> login.put("password", password));
        DriverManager.setLoginTimeout(PATIENCE_SECONDS);
        try (Connection connection = DriverManager.getConnection(url, login)) {
            List<Finding> findings = new ArrayList<>();
            findings.add(Finding.fine(SUBJECT, connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion() + " answers"));
            findings.add(clockOf(connection));
            return findings;
        } catch (SQLException refused) {
            return List.of(Finding.fault(SUBJECT, refused.getMessage(), "Look at quarkus.datasource.jdbc.url, .username and "
                    + ".password (the address is from " + settings.source("quarkus.datasource.jdbc.url") + "), and whether the "
                    + "server lets this machine in (pg_hba.conf)."));
        }
    }

    private Finding clockOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select current_timestamp")) {
            answer.next();
            return drift(Duration.between(answer.getTimestamp(1).toInstant(), Instant.now(clock)), "the database server's");
        }
    }

    static Finding drift(Duration ahead, String whose) {
        return ahead.abs().compareTo(DRIFT) <= 0 ? Finding.fine("clock", "agrees with " + whose)
                : Finding.fault("clock",
                        "is " + ahead.abs().toSeconds() + " s " + (ahead.isNegative() ? "behind " : "ahead of ")
                                + whose,
                        "Switch time synchronisation on on both machines: timedatectl set-ntp true");
    }
}
