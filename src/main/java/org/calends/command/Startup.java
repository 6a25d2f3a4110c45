package org.calends.command;

import org.calends.doctor.ConfigurationCheck;
import org.calends.doctor.Finding;
import org.calends.start.StartFailure;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/** Starts the application, and says why when it does not start. */
final class Startup {

    /** Quarkus would answer an address that is none with 400 and not a word; our own check says what is wrong. */
    private static final String URI_CHECK_OFF = "vertx.disableURIValidation";

    private Startup() {
    }

    /** Runs until somebody stops it, and ends the process. */
    static void run() {
        run(null);
    }

    /** @param task what the application does instead of waiting for requests; null: it waits */
    static void run(Class<? extends QuarkusApplication> task, String... args) {
        System.setProperty(URI_CHECK_OFF, "true");
        Quarkus.run(task, Startup::exit, args);
    }

    private static void exit(int code, Throwable cause) {
        System.exit(cause == null ? code : explained(cause));
    }

    /** Names every setting that is wrong, since one start after the other would name them one by one. */
    private static int explained(Throwable cause) {
        var faults = ConfigurationCheck.ofThisProcess().faults();
        if (faults.isEmpty()) {
            System.err.println("Calends cannot start: " + StartFailure.inPlainWords(cause));
            return ExitCodes.UNAVAILABLE;
        }
        System.err.println("Calends cannot start: " + (faults.size() == 1 ? "a setting is" : faults.size() + " settings are")
                + " wrong.");
        faults.stream().map(Finding::inLines).forEach(System.err::println);
        return ExitCodes.MISCONFIGURED;
    }
}
