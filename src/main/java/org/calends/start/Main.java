package org.calends.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.calends.backup.ArchiveCommand;
import org.calends.intake.reception.ReadCommand;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * The command line: no argument starts the application; {@code read FILE...} reads documents and starts nothing;
 * {@code export},
 * {@code import}, {@code backup} and {@code restore} start it without doors.
 */
@QuarkusMain
public class Main {

    /** Quarkus would answer an address that is none with 400 and not a word; our own check says what is wrong. */
    private static final String URI_CHECK_OFF = "vertx.disableURIValidation";

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("read")) {
            System.exit(read(List.of(args).subList(1, args.length)));
        }
        System.setProperty(URI_CHECK_OFF, "true");
        if (args.length > 0 && ArchiveCommand.WORDS.contains(args[0])) {
            ArchiveCommand.CLOSED.forEach(System::setProperty);
            Quarkus.run(ArchiveCommand.class, Main::exit, args);
        }
        Quarkus.run(null, Main::exit, args);
    }

    private static int read(List<String> arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new ReadCommand(out, err, LocalDate.now(Clock.systemDefaultZone())).run(arguments);
    }

    private static void exit(int code, Throwable cause) {
        if (cause != null) {
            System.err.println("Calends cannot start: " + StartFailure.inPlainWords(cause));
        }
        System.exit(code);
    }
}
