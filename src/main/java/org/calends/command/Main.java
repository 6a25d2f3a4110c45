package org.calends.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;

/** Where the process begins: {@code java -jar quarkus-run.jar} starts the application, a word after it does what it says. */
@QuarkusMain
public class Main {

    public static void main(String[] args) {
        if (args.length == 0) {
            Startup.run();
        } else {
            System.exit(commandLine().setOut(writer(FileDescriptor.out)).setErr(writer(FileDescriptor.err)).execute(args));
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new CalendsCommand()).setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(new CommandFailure());
    }

    private static PrintWriter writer(FileDescriptor to) {
        return new PrintWriter(new FileOutputStream(to), true, StandardCharsets.UTF_8);
    }
}
