package org.calends.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.calends.backup.Backups;

import io.quarkus.arc.Arc;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup}: what happens each night, now. */
@Command(name = "backup", mixinStandardHelpOptions = true, description = {
        "Writes everything, with secrets, into a file named by its moment, and tries it by restoring it elsewhere.",
        "On the embedded database Calends must not be running; there it makes one each night (calends.backup.folder)." })
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "where backups lie; older ones than calends.backup.keep says go")
    private Path folder;

    @Override
    public Integer call() {
        return Offline.run(() -> {
            Path made = Arc.container().select(Backups.class).get().make(folder);
            spec.commandLine().getOut().println("Backup made and tried: " + made);
            return ExitCodes.DONE;
        });
    }
}
