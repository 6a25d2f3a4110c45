package org.calends.command;

import java.util.concurrent.Callable;

import org.calends.reminder.check.CheckRun;
import org.calends.reminder.check.CheckRuns;

import io.quarkus.arc.Arc;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code check}: the daily check, once. */
@Command(name = "check", mixinStandardHelpOptions = true, description = {
        "Looks once at what is due and tells whom it concerns, then ends.",
        "On the embedded database Calends must not be running; there POST /api/check-runs does the same." })
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--dry-run", description = "only say how many would be told")
    private boolean dry;

    @Option(names = "--no-delivery", description = "fill the ledger and send nothing")
    private boolean undelivered;

    @Override
    public Integer call() {
        return Offline.run(this::check);
    }

    private int check() {
        CheckRuns runs = Arc.container().select(CheckRuns.class).get();
        CheckRun run = dry ? runs.dry() : runs.askedFor(!undelivered);
        spec.commandLine().getOut().printf("%s: %d obligations considered, %d reminders queued, %d sent, %d failed%n",
                run.runDate(), run.considered(), run.queued(), run.sent(), run.failed());
        return run.failed() == 0 ? ExitCodes.DONE : ExitCodes.FOUND_FAULTS;
    }
}
