package org.calends.command;

import picocli.CommandLine.Command;

/** {@code restore}: the same as {@code import}, under the word that one looks for after a bad night. */
@Command(name = "restore", mixinStandardHelpOptions = true, description = {
        "Takes a backup into a database in which nobody has worked yet, all or nothing; import does the same.",
        "What it calls sent is not sent again." })
final class RestoreCommand extends ImportCommand {
}
