package org.calends.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import jakarta.transaction.RollbackException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database that is away is no fault of the request (acceptance row A3). */
class DatabaseAwayTest {

    @ParameterizedTest
    @CsvSource({ "08001, 0, 503", "08006, 0, 503", "57P01, 0, 503", "57P03, 0, 503", "53100, 0, 503", "25006, 0, 503",
            "90098, 90098, 503", "90031, 90031, 503", "90097, 90097, 503", "23505, 23505, 500", "42601, 42001, 500" })
    void is_told_apart_from_a_fault_of_ours(String state, int code, int status) {
        var thrown = new IllegalStateException("while reading", new SQLException("so it failed", state, code));

        assertThat(Problems.of(thrown).status()).isEqualTo(status);
    }

    @Test
    void a_full_disk_shows_when_it_is_committed() {
        var thrown = new RollbackException("Could not commit transaction.");
        thrown.addSuppressed(new IllegalStateException("XA", new SQLException("General error", "HY000", 50000,
                new IllegalStateException("org.h2.mvstore.MVStoreException: Writing failed"))));

        assertThat(Problems.of(new IllegalStateException("while writing", thrown)).status()).isEqualTo(503);
    }

    @Test
    void no_connection_in_time_is_that_too() {
        assertThat(Problems.of(new SQLException("Sorry, acquisition timeout!")).status()).isEqualTo(503);
    }
}
