package org.calends.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What H2 would do by itself, if it were allowed to lose the last half second. */
class H2HousekeepingTest {

    private static final int COMMITS = 4_000;

    @TempDir
    Path folder;

    @Test
    void the_file_grows_by_what_it_holds_and_not_by_the_number_of_commits() throws SQLException {
        long untended = sizeAfterCommits(folder.resolve("untended"), 0);
        long tended = sizeAfterCommits(folder.resolve("tended"), 100);
        assertThat(tended).isLessThan(untended / 3);
    }

    @Test
    void what_was_committed_is_there_afterwards() throws SQLException {
        sizeAfterCommits(folder.resolve("kept"), 50);
        try (Connection connection = open(folder.resolve("kept")); Statement statement = connection.createStatement()) {
            var count = statement.executeQuery("select count(*), count(distinct id), min(state), max(state) from letter");
            count.next();
            assertThat(count.getInt(1)).isEqualTo(COMMITS).isEqualTo(count.getInt(2));
            assertThat(count.getString(3)).isEqualTo("SENT").isEqualTo(count.getString(4));
        }
    }

    /** @param every after so many commits it is tidied; 0 for never */
    private static long sizeAfterCommits(Path file, int every) throws SQLException {
        try (Connection connection = open(file); Statement statement = connection.createStatement()) {
            MVStore store = H2Housekeeping.store(connection);
            store.setRetentionTime(0);
            statement.execute("create table letter (id uuid primary key, state varchar)");
            statement.execute("create index letter_state on letter (state, id)");
            PreparedStatement insert = connection.prepareStatement("insert into letter values (?, 'PENDING')");
            PreparedStatement update = connection.prepareStatement("update letter set state = 'SENT' where id = ?");
            for (int i = 1; i <= COMMITS; i++) {
                UUID id = UUID.randomUUID();
                insert.setObject(1, id);
                insert.executeUpdate();
                update.setObject(1, id);
                update.executeUpdate();
                if (every > 0 && i % every == 0) {
                    H2Housekeeping.tidy(store);
                }
            }
            return store.getFileStore().size();
        }
    }

    private static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection(H2Settings.enforceOn("jdbc:h2:file:" + file));
    }
}
