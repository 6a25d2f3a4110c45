package org.calends.command;

import java.util.Locale;
import java.util.stream.Collectors;

import org.calends.input.InvalidInputException;
import org.calends.input.Refusal;
import org.calends.start.StartFailure;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a command that fails says: a sentence, not where in the code. */
final class CommandFailure implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        command.getErr().println("calends: " + words(failure));
        return ExitCodes.FOUND_FAULTS;
    }

    private static String words(Exception failure) {
        if (failure instanceof InvalidInputException invalid) {
            return invalid.violations().stream().map(wrong -> wrong.field() + ": " + wrong.message())
                    .collect(Collectors.joining("; "));
        }
        return failure instanceof Refusal refused ? refused.refusal().in(Locale.ENGLISH) : StartFailure.inPlainWords(failure);
    }
}
