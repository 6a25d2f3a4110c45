package org.calends.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.calends.backup.Archives;

import io.quarkus.arc.Arc;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: everything as one file of open formats. */
@Command(name = "export", mixinStandardHelpOptions = true, description = {
        "Writes all that Calends holds into a new ZIP file of JSON lines, CSV, iCalendar and documents.",
        "On the embedded database Calends must not be running; there GET /api/export does the same." })
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the file, which must not be there yet")
    private Path file;

    @Option(names = "--with-secrets", description = "also password hashes, keys, second factors and what signs links")
    private boolean secrets;

    @Override
    public Integer call() {
        return Offline.run(() -> {
            long rows = Arc.container().select(Archives.class).get().write(file, secrets);
            spec.commandLine().getOut().println(rows + " rows were written to " + file + ".");
            return ExitCodes.DONE;
        });
    }
}
