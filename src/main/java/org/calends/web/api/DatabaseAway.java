package org.calends.web.api;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** Recognises that the database cannot be reached or cannot write: the request is not at fault, and asking again helps. */
final class DatabaseAway {

    /**
     * Of PostgreSQL: connection lost (08), out of resources such as disk (53), shutting down or starting (57P), system error
     * (58), read only (25006).
     */
    private static final String STATES = "(08|53|57P|58).*|25006";
    /** Of H2: closed, shutting down, connection broken, read only, no space, input and output. */
    private static final Set<Integer> CODES = Set.of(90007, 90098, 90121, 90067, 90097, 90100, 90028, 90031);
    /** H2's word for a store that has failed in the middle of writing. */
    private static final String BROKEN_STORE = "MVStoreException";

    private DatabaseAway() {
    }

    static boolean is(Throwable cause) {
        return cause instanceof SQLException failure && is(failure)
                || Stream.of(cause.getSuppressed()).anyMatch(DatabaseAway::isBehind);
    }

    /** Why a commit failed hangs beside the failure, and has causes of its own. */
    private static boolean isBehind(Throwable suppressed) {
        return Stream.iterate(suppressed, cause -> cause != null, Throwable::getCause).anyMatch(DatabaseAway::is);
    }

    private static boolean is(SQLException failure) {
        String state = failure.getSQLState();
        boolean noConnectionInTime = state == null && String.valueOf(failure.getMessage()).contains("acquisition timeout");
        return noConnectionInTime || CODES.contains(failure.getErrorCode()) || state != null && state.matches(STATES)
                || String.valueOf(failure.getCause()).contains(BROKEN_STORE);
    }
}
