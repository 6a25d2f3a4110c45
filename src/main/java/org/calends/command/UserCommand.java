package org.calends.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import org.calends.account.link.AccountInvitations;
import org.calends.account.person.Account;
import org.calends.account.person.AccountDraft;
import org.calends.account.person.AccountPasswords;
import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.calends.input.InvalidInputException;
import org.calends.input.InvalidInputException.Violation;

import io.quarkus.arc.Arc;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code user}: accounts, for whoever is at the machine; also when nobody knows an administrator's password any more. */
@Command(name = "user", mixinStandardHelpOptions = true, description = {
        "Lists and opens accounts, ends them, and gives a new password.",
        "On the embedded database Calends must not be running." })
final class UserCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What is to be done? list, add, password, end or reopen.");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Prints every account, its role and address.")
    int list() {
        return Offline.run(() -> {
            accounts().all().forEach(account -> spec.commandLine().getOut().printf("%-20s %-7s %-6s %s%n", account.username(),
                    account.role(), account.isActive() ? "active" : "ended", account.email() == null ? "-" : account.email()));
            return ExitCodes.DONE;
        });
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = {
            "Opens an account. Its holder is invited by mail to choose a password;",
            "without an address the password is read from the terminal, or from standard input." })
    int add(@Parameters(paramLabel = "NAME") String name,
            @Option(names = "--role", defaultValue = "VIEWER", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})") Role role,
            @Option(names = "--email", paramLabel = "ADDRESS") String email) throws IOException {
        String password = email == null ? password() : null;
        return Offline.run(() -> {
            AccountDraft draft = new AccountDraft(name, password, null, email, role, null, null);
            requireValid(draft);
            Arc.container().select(AccountInvitations.class).get().open(draft);
            return done(name + " may sign in as " + role + (email == null ? "." : " once the invitation was answered."));
        });
    }

    @Command(name = "password", mixinStandardHelpOptions = true, description = {
            "Gives an account another password, read from the terminal or from standard input.",
            "Ends all its sessions." })
    int password(@Parameters(paramLabel = "NAME") String name) throws IOException {
        String password = password();
        return Offline.run(() -> {
            Arc.container().select(AccountPasswords.class).get().reset(named(name).id(), password);
            return done(name + " has the new password.");
        });
    }

    @Command(name = "end", mixinStandardHelpOptions = true, description = "Ends every way in of an account.")
    int end(@Parameters(paramLabel = "NAME") String name) {
        return Offline.run(() -> {
            accounts().deactivate(named(name).id());
            return done(name + " cannot sign in any more.");
        });
    }

    @Command(name = "reopen", mixinStandardHelpOptions = true, description = "Lets an ended account in again.")
    int reopen(@Parameters(paramLabel = "NAME") String name) {
        return Offline.run(() -> {
            accounts().activate(named(name).id());
            return done(name + " may sign in again.");
        });
    }

    private static void requireValid(AccountDraft draft) {
        Set<ConstraintViolation<AccountDraft>> faults = Arc.container().select(Validator.class).get().validate(draft);
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults.stream().map(Violation::of).toList());
        }
    }

    private int done(String words) {
        spec.commandLine().getOut().println(words);
        return ExitCodes.DONE;
    }

    private static Account named(String name) {
        return accounts().byName(name).orElseThrow(() -> new IllegalArgumentException("there is no account " + name + "."));
    }

    private static Accounts accounts() {
        return Arc.container().select(Accounts.class).get();
    }

    /** Not an argument, which everybody on the machine could read in the list of processes. */
    private static String password() throws IOException {
        Console console = System.console();
        if (console != null) {
            return new String(console.readPassword("Password: "));
        }
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    }
}
