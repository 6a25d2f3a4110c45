package org.calends.command;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: what Bash and Zsh need to complete words after {@code calends}; the archive holds it. */
@Command(name = "completion", hidden = true, mixinStandardHelpOptions = true, description = "Prints completion for Bash and Zsh.")
final class CompletionCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().print(script());
        spec.commandLine().getOut().flush();
    }

    static String script() {
        return AutoComplete.bash("calends", Main.commandLine());
    }
}
