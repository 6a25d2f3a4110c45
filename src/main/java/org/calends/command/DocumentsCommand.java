package org.calends.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.calends.intake.reception.ReadCommand;
import org.calends.start.MachineClock;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code read}: the suggestions of documents, without server, database or configuration. */
@Command(name = "read", mixinStandardHelpOptions = true, description = "Prints the deadlines that documents speak of.", //
        footer = "Exit status: 0 every file was read, 1 some could not be read, 2 wrong usage.")
final class DocumentsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "0..*", description = {
            "PDF, DOCX, HTML, EML, MSG or plain text;", "a folder stands for the files in it" })
    private List<String> files = List.of();

    @Option(names = "--published-on", paramLabel = "DATE", description = {
            "when the documents came out (2021-04-26, 2021-04 or 2021),", "where they do not say or are wrong" })
    private String publishedOn;

    @Option(names = "--json", description = "print JSON: a list with one entry for each file")
    private boolean json;

    @Option(names = "--explain", description = "print which rules decided about each date")
    private boolean explained;

    @Override
    public Integer call() {
        return new ReadCommand(stream(FileDescriptor.out), stream(FileDescriptor.err),
                LocalDate.now(MachineClock.get())).run(arguments());
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(files);
        if (publishedOn != null) {
            arguments.addAll(List.of("--published-on", publishedOn));
        }
        if (json) {
            arguments.add("--json");
        }
        if (explained) {
            arguments.add("--explain");
        }
        return arguments;
    }

    private static PrintStream stream(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
    }
}
