package org.calends.mail.bounce;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bounces as some thirty mail servers write them, each for whatever the last server may have said. */
final class BounceSamples {

    /** As the ledger makes them. */
    static final String ID = "<0198a7b0-52b1-7c43-9d5a-30a1f4ce2f11.Zk3-tq_0bV4mXo1HcR8sLdE2uYwPn5Ja@calends.example.org>";

    private static final Path FORMATS = Path.of("src/test/resources/mail/bounce-formats.txt");

    private static final Path WORDS = Path.of("src/test/resources/mail/bounce-words.txt");

    private BounceSamples() {
    }

    /**
     * What the last server said.
     *
     * @param status as the server that returns it gives it on
     */
    record Said(String action, String status, String reply) {

        @Override
        public String toString() {
            return action + " " + status + " " + reply;
        }
    }

    static final List<Said> HARD = List.of(
            new Said("failed", "5.1.1", "550 5.1.1 <wang@example.com>: Recipient address rejected: User unknown in table"),
            new Said("failed", "5.0.0", "550 No such user here"),
            new Said("failed", "5.1.10", "550 5.1.10 recipient not found"),
            new Said("failed", "5.1.2", "553 5.1.2 Host unknown"), new Said("failed", "5.2.1", "550 5.2.1 mailbox disabled"),
            new Said("failed", "5.1.6", "551 5.1.6 has moved"), new Said("failed", "5.0.0", "550 用户不存在"),
            new Said("failed", "5.0.0", "551 Empfänger ist unbekannt"));

    static final List<Said> SOFT = List.of(new Said("failed", "5.2.2", "552 5.2.2 mailbox full"),
            new Said("failed", "5.1.1", "550 5.1.1 over quota"), new Said("failed", "4.2.2", "452 4.2.2 mailbox full"),
            new Said("failed", "5.3.4", "552 5.3.4 message too big"), new Said("failed", "4.4.7", "450 4.4.7 expired"),
            new Said("failed", "5.0.0", "550 mailbox unavailable"),
            new Said("failed", "4.7.1", "451 4.7.1 greylisted"), new Said("failed", "4.1.1", "450 4.1.1 user unknown just now"),
            new Said("failed", "5.0.0", "554 transaction failed"), new Said("failed", "5.4.1", "550 5.4.1 Access denied"));

    static final List<Said> ABOUT_US = List.of(
            new Said("failed", "5.7.1", "554 5.7.1 Client host [192.0.2.1] blocked using rbl.example"),
            new Said("failed", "5.1.8", "553 5.1.8 Domain of sender address does not exist"),
            new Said("failed", "5.1.7", "550 5.1.7 bad reverse-path"), new Said("failed", "5.7.1", "550 SPF check failed"),
            new Said("failed", "5.7.26", "550 5.7.26 unauthenticated"), new Said("failed", "5.1.1", "550 relaying denied"),
            new Said("failed", "5.4.5", "550 5.4.5 daily limit"), new Said("failed", "5.7.25", "550 5.7.25 no PTR"),
            new Said("failed", "5.0.0", "421 too many connections"),
            new Said("failed", "5.7.1", "554 5.7.1 looks like spam"),
            new Said("failed", "5.1.1", "550 message contains a virus"), new Said("failed", "5.0.0", "550 Mail content denied"),
            new Said("failed", "5.0.0", "554 DT:SPM mx-a1,gMCowAB 1288"));

    /**
     * What servers say in other words and languages.
     *
     * @param sort HARD where it proves that the mailbox or the domain is dead, or SOFT
     */
    static List<Said> words(String sort) {
        return read(WORDS).lines().filter(line -> line.startsWith(sort + " | ")).map(line -> line.split(" \\| ", 3))
                .map(parts -> new Said("failed", parts[1], parts[2])).toList();
    }

    /** @return formats by name */
    static Map<String, String> formats() {
        Map<String, String> formats = new LinkedHashMap<>();
        Arrays.stream(read(FORMATS).split("(?m)^=== ")).skip(1)
                .forEach(format -> formats.put(format.substring(0, format.indexOf('\n')),
                        format.substring(format.indexOf('\n') + 1)));
        return formats;
    }

    static byte[] mail(String format, Said said, String id) {
        String original = "Received: from localhost by mx.example.net; Mon, 26 Apr 2021 01:00:05 +0000\nFrom: calends@example.org\n"
                + "To: wang@example.com\nSubject: Virus rules, 550 no such user\nReferences: <root@calends.example.org>\n";
        String whole = original + "Message-ID: " + id;
        return format.replace("{original}", whole).replace("{folded}", original + "Message-ID:\n " + id)
                .replace("{html}", (said.reply() + "\n" + whole).replace("<", "&lt;").replace(">", "&gt;"))
                .replace("{base64}", Base64.getMimeEncoder().encodeToString(whole.getBytes(StandardCharsets.UTF_8)))
                .replace("{quoted}", whole.replace("=", "=3D").replace("Message-ID: ", "Message-ID:=\n "))
                .replace("{id}", id).replace("{action}", said.action()).replace("{status}", said.status())
                .replace("{reply}", said.reply()).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
