package org.calends.command;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.calends.history.History;

import io.quarkus.arc.Arc;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code verify}: whether the record still says what was written into it. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = {
        "Computes every hash of the history again and names what was changed, removed or inserted.",
        "On the embedded database Calends must not be running." })
final class VerifyCommand implements Callable<Integer> {

    /** So many subjects are looked at between two commits. */
    private static final int AT_A_TIME = 500;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return Offline.run(this::verify);
    }

    private int verify() {
        History history = Arc.container().select(History.class).get();
        long looked = 0;
        long broken = 0;
        UUID after = null;
        for (List<UUID> next = history.subjectsAfter(after, AT_A_TIME); !next.isEmpty(); next = history.subjectsAfter(after,
                AT_A_TIME)) {
            List<UUID> changed = history.brokenAmong(next);
            changed.forEach(id -> spec.commandLine().getOut().println("not as it was written: " + id));
            looked += next.size();
            broken += changed.size();
            after = next.get(next.size() - 1);
        }
        spec.commandLine().getOut().printf("%d histories verified, %d not as they were written%n", looked, broken);
        return broken == 0 ? ExitCodes.DONE : ExitCodes.FOUND_FAULTS;
    }
}
