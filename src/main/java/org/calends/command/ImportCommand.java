package org.calends.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.calends.backup.Archives;

import io.quarkus.arc.Arc;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: takes in what {@code export} wrote, on this database or another kind. */
@Command(name = "import", mixinStandardHelpOptions = true, description = {
        "Takes such a file into a database in which nobody has worked yet, all or nothing.",
        "It may come from the other kind of database, and must be of the same version." })
class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "what export or backup has written")
    private Path file;

    @Override
    public Integer call() {
        return Offline.run(() -> {
            long rows = Arc.container().select(Archives.class).get().takeIn(file);
            spec.commandLine().getOut().println(rows + " rows were taken in from " + file + ".");
            return ExitCodes.DONE;
        });
    }
}
