package org.calends.command;

import java.util.concurrent.Callable;

import io.quarkus.runtime.QuarkusApplication;

/**
 * The application without its doors: no port is open and no timer runs while a command works on the database. Ends the
 * process.
 */
public final class Offline implements QuarkusApplication {

    private static Callable<Integer> task;

    /** For Quarkus, which makes the one that runs. */
    public Offline() {
        // what it does was left in the field: the process runs one command and ends
    }

    /**
     * @param command what to do once the database is there
     * @return never, but Java does not know that
     */
    static int run(Callable<Integer> command) {
        task = command;
        quiet("quarkus.http.host-enabled", "false");
        quiet("quarkus.scheduler.enabled", "false");
        quiet("calends.alarm.watch", "false");
        quiet("quarkus.log.level", "WARN");
        quiet("quarkus.log.console.stderr", "true");
        Startup.run(Offline.class);
        return ExitCodes.UNAVAILABLE;
    }

    private static void quiet(String setting, String value) {
        System.setProperty(setting, System.getProperty(setting, value));
    }

    @Override
    public int run(String... args) throws Exception {
        try {
            return task.call();
        } catch (Exception failure) {
            return new CommandFailure().handleExecutionException(failure, Main.commandLine(), null);
        }
    }
}
