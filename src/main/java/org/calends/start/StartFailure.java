package org.calends.start;

/** Why a start failed, for the person at the terminal. */
final class StartFailure {

    private StartFailure() {
    }

    /** @return the cause that matters, with what to do about it where we know */
    static String inPlainWords(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        if (isLockedDatabase(message)) {
            return "another Calends is using this database file. Stop it first, or use PostgreSQL to run several.";
        }
        return message;
    }

    private static boolean isLockedDatabase(String message) {
        return message.contains("may be already in use") || message.contains("The file is locked");
    }
}
