package org.calends.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server (RFC 5321) that counts the copies of each Message-ID. It takes a moment for each mail, as a real one does, so
 * that a kill finds mails on their way; and it misbehaves as {@link Mood} says.
 */
final class CountingSmtp implements AutoCloseable {

    /** Nobody of that name is here (5xx): mails to this address never arrive. */
    static final String NOBODY = "nobody@example.com";

    private static final int MILLIS_PER_MAIL = 20;

    /** Where a recipient was taken, so that a mail may follow. */
    private final Set<Socket> welcome = ConcurrentHashMap.newKeySet();
    private final ServerSocket socket;
    private final Mood mood;
    private final Map<String, AtomicInteger> copies = new ConcurrentHashMap<>();
    private final AtomicInteger unanswered = new AtomicInteger();

    CountingSmtp(Mood mood) {
        this.mood = mood;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many mails were taken, copies included. */
    int taken() {
        return copies.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** How many mails were taken more than once. */
    int extra() {
        return taken() - copies.size();
    }

    /** How many mails were taken without saying so: their sender has to send them again. */
    int unanswered() {
        return unanswered.get();
    }

    Set<String> messageIds() {
        return Set.copyOf(copies.keySet());
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                daemon(() -> converse(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(client, "220 counting");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!answer(client, in, line.toUpperCase(Locale.ROOT))) {
                    return;
                }
            }
        } catch (IOException gone) {
            // the process at the other end was killed, which is what this is for
        }
    }

    /** @return whether the conversation goes on */
    private boolean answer(Socket client, BufferedReader in, String command) throws IOException {
        switch (command.substring(0, Math.min(4, command.length()))) {
            case "EHLO" -> say(client, "250-counting\r\n250 PIPELINING");
            case "RCPT" -> {
                String answer = recipient(command);
                if (answer.startsWith("250")) {
                    welcome.add(client);
                }
                say(client, answer);
            }
            case "DATA" -> {
                if (welcome.remove(client)) {
                    return data(client, in);
                }
                say(client, "554 5.5.1 no valid recipients");
            }
            case "QUIT" -> say(client, "221 bye");
            default -> say(client, "250 ok");
        }
        return !command.startsWith("QUIT");
    }

    private String recipient(String command) {
        if (command.contains(NOBODY.toUpperCase(Locale.ROOT))) {
            return "550 5.1.1 nobody of that name";
        }
        return mood.isNotNow() ? "450 4.2.1 not now" : "250 ok";
    }

    private boolean data(Socket client, BufferedReader in) throws IOException {
        if (mood.hangsUp()) {
            return false;
        }
        say(client, "354 go on");
        take(in);
        if (mood.forgetsToAnswer()) {
            unanswered.incrementAndGet();
            pause(mood.silence());
            return false;
        }
        pause(MILLIS_PER_MAIL + mood.delay());
        say(client, "250 taken");
        return true;
    }

    /** Counts when the final dot was read: from here on the mail is ours, whether or not the sender hears of it. */
    private void take(BufferedReader in) throws IOException {
        String id = null;
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("cut off in the middle of a mail");
            }
            if (id == null && line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
                id = line.substring(11).isBlank() ? in.readLine().strip() : line.substring(11).strip();
            }
        }
        copies.computeIfAbsent(id, none -> new AtomicInteger()).incrementAndGet();
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(Socket client, String reply) throws IOException {
        client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "counting-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
