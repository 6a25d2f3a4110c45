package org.calends.start;

import java.util.Optional;

/** Whether this build can use the database that it was pointed at. Each build speaks to one kind of database only. */
final class DatabaseAddress {

    private DatabaseAddress() {
    }

    /**
     * @param kind the database this build is for, {@code h2} or {@code postgresql}
     * @param url the configured JDBC address
     * @return why that cannot work, in a sentence that says what to change; empty when it can
     */
    static Optional<String> objection(String kind, String url) {
        if (url.startsWith("jdbc:" + kind + ":")) {
            return Optional.empty();
        }
        return Optional.of(kind.equals("h2")
                ? "this is the H2 build, but quarkus.datasource.jdbc.url names another database. For PostgreSQL start "
                        + "target/quarkus-app-postgresql/quarkus-run.jar."
                : "this is the PostgreSQL build. Set quarkus.datasource.jdbc.url to an address that begins with "
                        + "jdbc:postgresql:, or start target/quarkus-app/quarkus-run.jar for the embedded database.");
    }
}
