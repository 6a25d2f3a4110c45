package org.calends.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A backup that is taken while mails leave is the ledger of one moment (acceptance row R23): restored, it holds every reminder,
 * tells nobody again of what it calls sent, and tells all the rest. {@code -Dcalends.backups=20} makes it long.
 */
class RestoredIT {

    private static final int BACKUPS = Integer.getInteger("calends.backups", 1);
    private static final int OBLIGATIONS = 30;
    /** The subscribers, and the one whom the mail server does not know. */
    private static final int REMINDERS = OBLIGATIONS * (Dispatch.SUBSCRIBERS + 1);

    @TempDir
    Path folder;

    @Test
    void what_is_backed_up_while_mails_leave_goes_on_where_it_was() throws Exception {
        for (int i = 0; i < BACKUPS; i++) {
            goesOn(restored(backedUp(Files.createTempDirectory(folder, "backed-up"))));
        }
    }

    /** @return a backup that was taken in the middle of sending */
    private static Path backedUp(Path folder) throws Exception {
        try (CountingSmtp smtp = new CountingSmtp(Mood.GOOD)) {
            Dispatch dispatch = in(folder, smtp);
            dispatch.fill(OBLIGATIONS);
            try (RunningJar calends = dispatch.start().awaitReady()) {
                dispatch.awaitMomentOfSending(new Random());
                Path backup = calends.download("/api/backup", folder.resolve("backup.zip"));
                dispatch.awaitAllTold(calends);
                return backup;
            }
        }
    }

    private void goesOn(Path restored) throws Exception {
        assertThat(column("select message_id from reminder", restored)).as("reminders in the backup").hasSize(REMINDERS);
        Set<String> sentBefore = Set.copyOf(column("select message_id from reminder where state = 'SENT'", restored));
        try (CountingSmtp smtp = new CountingSmtp(Mood.GOOD)) {
            Dispatch dispatch = in(restored, smtp);
            try (RunningJar calends = dispatch.start().awaitReady()) {
                dispatch.awaitAllTold(calends);
                Set<String> afterwards = smtp.messageIds();
                System.out.printf("restored: %d reminders, %d sent before the backup, %d after it was restored%n", REMINDERS,
                        sentBefore.size(), afterwards.size());
                assertThat(afterwards).as("sent though the backup calls it sent").doesNotContainAnyElementsOf(sentBefore);
                Set<String> told = new HashSet<>(afterwards);
                told.addAll(sentBefore);
                assertThat(told).isEqualTo(dispatch.sent(calends)).hasSize(OBLIGATIONS * Dispatch.SUBSCRIBERS);
                assertThat(smtp.extra()).isZero();
            }
        }
    }

    private static Dispatch in(Path folder, CountingSmtp smtp) {
        return new Dispatch(Dispatch.ON_H2, folder, Map.of("QUARKUS_DATASOURCE_JDBC_URL", url(folder)), smtp);
    }

    private static String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("calends");
    }

    private static List<String> column(String query, Path folder) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url(folder)
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;IFEXISTS=TRUE");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private Path restored(Path backup) throws IOException {
        Path restored = Files.createTempDirectory(folder, "restored");
        try (InputStream file = Files.newInputStream(backup); ZipInputStream entries = new ZipInputStream(file)) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                try (OutputStream out = Files.newOutputStream(restored.resolve(entry.getName()))) {
                    entries.transferTo(out);
                }
            }
        }
        return restored;
    }
}
