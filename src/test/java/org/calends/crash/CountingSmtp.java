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
 * A mail server (RFC 5321) that takes everything and counts the copies of each Message-ID. It takes a moment for each mail, as
 * a real one does, so that a kill finds mails on their way.
 */
final class CountingSmtp implements AutoCloseable {

    private static final int MILLIS_PER_MAIL = 20;

    private final ServerSocket socket;
    private final Map<String, AtomicInteger> copies = new ConcurrentHashMap<>();

    CountingSmtp() {
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

    /** How many mails were accepted, copies included. */
    int accepted() {
        return copies.values().stream().mapToInt(AtomicInteger::get).sum();
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

    private boolean answer(Socket client, BufferedReader in, String command) throws IOException {
        if (command.startsWith("DATA")) {
            say(client, "354 go on");
            take(in);
        }
        say(client, command.startsWith("QUIT") ? "221 bye" : "250 ok");
        return !command.startsWith("QUIT");
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
        pause();
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_PER_MAIL);
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
