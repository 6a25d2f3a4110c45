package org.calends.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** All words that may follow {@code calends}, in the order in which people meet them. */
@Command(name = "calends", mixinStandardHelpOptions = true, versionProvider = CalendsCommand.Version.class, //
        description = "Sees to it that no regulatory deadline is missed.", //
        subcommands = { RunCommand.class, CheckCommand.class, DocumentsCommand.class, BackupCommand.class, RestoreCommand.class,
                ExportCommand.class, ImportCommand.class, VerifyCommand.class, UserCommand.class, DoctorCommand.class,
                CompletionCommand.class, TrainingCommand.class, HelpCommand.class }, //
        footer = { "", "Settings are environment variables (CALENDS_BASE_URL), system properties, or",
                "config/application.properties below the working directory.",
                "Exit status: 0 done, 1 something is not as it should be, 2 wrong usage,",
                "69 the application or its database does not start, 78 a setting is wrong." })
final class CalendsCommand implements Runnable {

    @Override
    public void run() {
        Startup.run();
    }

    /** The version of the jar, as its manifest says. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] { "calends " + (version == null ? "of a development build" : version) };
        }
    }
}
