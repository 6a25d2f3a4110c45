package org.calends.start;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.background.Bulkheads;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Keeps H2's file small while the application runs. Each commit is written as a chunk of its own, of which a page or two stay
 * in use; H2 gathers those from time to time, but not with {@code WRITE_DELAY=0}, without which it would lose commits.
 */
@ApplicationScoped
class H2Housekeeping {

    /** In percent of what the chunks hold. */
    private static final int IN_USE_AT_LEAST = 50;
    /**
     * So much is gathered at a time, while all who write wait: enough for what 500 commits a second leave behind in 10 seconds.
     */
    private static final int GATHERED_AT_MOST = 8 << 20;

    private final AgroalDataSource database;
    private final String url;
    private final Bulkheads threads;

    H2Housekeeping(AgroalDataSource database, @ConfigProperty(name = H2Settings.URL) String url, Bulkheads threads) {
        this.threads = threads;
        this.database = database;
        this.url = url;
    }

    @Scheduled(identity = "h2-housekeeping", every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    CompletionStage<Void> wake() {
        return url.startsWith(DatabaseFile.FILE) ? threads.timers().run(this::tidy) : CompletableFuture.completedFuture(null);
    }

    private void tidy() {
        try (Connection connection = database.getConnection()) {
            tidy(store(connection));
            PrivateFiles.tighten(Path.of(DatabaseFile.pathIn(url)));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("H2's file cannot be tidied", e);
        }
    }

    static void tidy(MVStore store) {
        store.compact(IN_USE_AT_LEAST, GATHERED_AT_MOST);
    }

    static MVStore store(Connection connection) throws SQLException {
        SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }
}
