package org.calends.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says without an application. */
class CalendsCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    @Test
    void help_names_every_word_and_every_exit_status() {
        assertThat(run("help")).isEqualTo(ExitCodes.DONE);
        assertThat(out.toString()).contains("run", "check", "read", "backup", "restore", "export", "import", "verify", "user",
                "doctor", "78 a setting is wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = { "run", "check", "read", "backup", "restore", "export", "import", "verify", "user", "doctor" })
    void each_word_explains_itself(String word) {
        assertThat(run(word, "--help")).isEqualTo(ExitCodes.DONE);
        assertThat(out.toString()).contains("Usage: calends " + word);
    }

    @ParameterizedTest
    @ValueSource(strings = { "chekc", "--nonsense", "check now", "user", "user add", "read --nonsense", "export", "export a b",
            "import a --with-secrets", "backup", "restore" })
    void what_makes_no_sense_is_refused_with_the_usage(String line) {
        assertThat(run(line.split(" "))).isEqualTo(ExitCodes.MISUSED);
        assertThat(err.toString()).isNotBlank();
    }

    @Test
    void the_version_needs_nothing_else() {
        assertThat(run("--version")).isEqualTo(ExitCodes.DONE);
        assertThat(out.toString()).startsWith("calends ");
    }

    /** With {@code -Dcalends.completion=write} it is written anew. */
    @Test
    void completion_is_the_one_that_ships() throws Exception {
        Path shipped = Path.of("src/main/dist/completion/calends");
        if ("write".equals(System.getProperty("calends.completion"))) {
            Files.writeString(shipped, CompletionCommand.script());
        }

        assertThat(Files.readString(shipped).equals(CompletionCommand.script()))
                .as("run: ./mvnw test -Dtest=CalendsCommandTest -Dcalends.completion=write").isTrue();
    }
}
