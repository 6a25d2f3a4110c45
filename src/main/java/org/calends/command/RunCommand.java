package org.calends.command;

import picocli.CommandLine.Command;

/** {@code run}: the application, until somebody stops it. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Starts Calends; so does no word at all.")
final class RunCommand implements Runnable {

    @Override
    public void run() {
        Startup.run();
    }
}
