package org.calends.start;

import java.util.LinkedHashMap;
import java.util.Map;

/** Why a start failed, for the person at the terminal. */
public final class StartFailure {

    private static final Map<String, String> KNOWN = known();

    private StartFailure() {
    }

    private static Map<String, String> known() {
        String locked = "another Calends is using this database file. Stop it first, or use PostgreSQL to run several.";
        Map<String, String> known = new LinkedHashMap<>();
        known.put("may be already in use", locked);
        known.put("The file is locked", locked);
        known.put("The database is read only", DatabaseFile.CANNOT_BE_WRITTEN);
        known.put("Driver does not support the provided URL: jdbc:h2:", "this is the PostgreSQL build. Set "
                + "quarkus.datasource.jdbc.url to an address that begins with jdbc:postgresql:, or start "
                + "target/quarkus-app/quarkus-run.jar for the embedded database.");
        known.put("Driver does not support the provided URL", "this is the H2 build, but quarkus.datasource.jdbc.url names "
                + "another database. For PostgreSQL start target/quarkus-app-postgresql/quarkus-run.jar.");
        return known;
    }

    /** @return the cause that matters, with what to do about it where we know */
    public static String inPlainWords(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        return KNOWN.entrySet().stream().filter(entry -> message.contains(entry.getKey())).map(Map.Entry::getValue)
                .findFirst().orElseGet(() -> Redaction.in(message));
    }
}
