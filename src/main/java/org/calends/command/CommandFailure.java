package org.calends.command;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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
        if (failure instanceof Refusal refused) {
            return refused.refusal().in(Locale.ENGLISH);
        }
        return failure instanceof FileSystemException file ? words(file) : StartFailure.inPlainWords(failure);
    }

    /** Its message is a path and nothing else. */
    private static String words(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no " + failure.getFile() + ".";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return failure.getFile() + " is there already.";
        }
        return failure instanceof AccessDeniedException ? failure.getFile() + " may not be read or written."
                : failure.getMessage();
    }
}
