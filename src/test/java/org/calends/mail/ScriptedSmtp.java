package org.calends.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server (RFC 5321) that misbehaves where a test tells it to, and notes every byte line by line. */
public final class ScriptedSmtp implements AutoCloseable {

    /** Closes the connection instead of answering. */
    public static final String DROP = "DROP";
    /** Never answers. */
    public static final String SILENCE = "SILENCE";
    /** Answers half a line, then closes the connection. */
    public static final String HALF_A_LINE = "HALF A LINE";

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<Stage, String> answers = Collections.synchronizedMap(new EnumMap<>(Stage.class));
    private final Map<Stage, String> firstAnswers = new ConcurrentHashMap<>();
    private final Map<String, String> recipients = new ConcurrentHashMap<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Duration pause = Duration.ZERO;
    private volatile boolean oneMailEach;

    public ScriptedSmtp() throws IOException {
        for (Stage stage : Stage.values()) {
            answers.put(stage, stage.usual);
        }
        inBackground(this::acceptAll);
    }

    /** Where in the conversation. */
    public enum Stage {
        CONNECT("220 scripted ESMTP"),
        EHLO("250-scripted\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME"),
        AUTH("235 2.7.0 welcome"),
        MAIL("250 2.1.0 ok"),
        RCPT("250 2.1.5 ok"),
        DATA("354 go ahead"),
        DOT("250 2.0.0 taken"),
        NOOP("250 2.0.0 ok"),
        RSET("250 2.0.0 ok"),
        QUIT("221 2.0.0 bye");

        private final String usual;

        Stage(String usual) {
            this.usual = usual;
        }
    }

    public ScriptedSmtp at(Stage stage, String answer) {
        answers.put(stage, answer);
        return this;
    }

    /** Answers so once, and as usual afterwards. */
    public ScriptedSmtp atFirst(Stage stage, String answer) {
        firstAnswers.put(stage, answer);
        return this;
    }

    /** Offers to take commands without waiting for the answers (RFC 2920). */
    public ScriptedSmtp pipelining() {
        return at(Stage.EHLO, "250-scripted\r\n250-AUTH PLAIN LOGIN\r\n250-PIPELINING\r\n250 8BITMIME");
    }

    public ScriptedSmtp atRecipient(String address, String answer) {
        recipients.put(address, answer);
        return this;
    }

    public ScriptedSmtp behave() {
        for (Stage stage : Stage.values()) {
            answers.put(stage, stage.usual);
        }
        return this;
    }

    /** Every answer comes so late. */
    public ScriptedSmtp slow(Duration pause) {
        this.pause = pause;
        return this;
    }

    /** Hangs up after each mail that it took. */
    public ScriptedSmtp oneMailEach() {
        oneMailEach = true;
        return this;
    }

    public int port() {
        return door.getLocalPort();
    }

    /** @return the mails taken or lost after the dot, each as it came over the wire */
    public List<String> mails() {
        return mails;
    }

    List<String> commands() {
        return commands;
    }

    public int connections() {
        return connections.get();
    }

    private void acceptAll() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                open.add(socket);
                connections.incrementAndGet();
                inBackground(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = socket.getOutputStream();
            boolean goesOn = answer(answers.get(Stage.CONNECT), out);
            for (String line = goesOn ? in.readLine() : null; line != null; line = goesOn ? in.readLine() : null) {
                commands.add(line);
                goesOn = obey(line, in, out);
            }
        } catch (SocketException clientGone) {
            // The client may leave at any moment.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean obey(String line, BufferedReader in, OutputStream out) throws IOException {
        Stage stage = Stage.valueOf(line.substring(0, 4).toUpperCase(Locale.ROOT));
        if (stage == Stage.RCPT) {
            String address = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
            return answer(recipients.getOrDefault(address, answerAt(stage)), out);
        }
        boolean goesOn = answer(answers.get(stage), out);
        if (stage == Stage.DATA && goesOn && answers.get(stage).startsWith("354")) {
            String body = body(in);
            if (body.isEmpty()) {
                return answer("554 5.5.1 no valid recipients", out);
            }
            mails.add(body);
            return answer(answers.get(Stage.DOT), out) && !oneMailEach;
        }
        return goesOn && stage != Stage.QUIT;
    }

    private String answerAt(Stage stage) {
        String first = firstAnswers.remove(stage);
        return first == null ? answers.get(stage) : first;
    }

    /** @return empty for a mail of which nothing came, or that was never ended */
    private static String body(BufferedReader in) throws IOException {
        StringBuilder body = new StringBuilder();
        String line = in.readLine();
        for (; line != null && !line.equals("."); line = in.readLine()) {
            body.append(line).append("\r\n");
        }
        return line == null ? "" : body.toString();
    }

    private boolean answer(String answer, OutputStream out) throws IOException {
        sleep(pause);
        switch (answer) {
            case DROP -> {
                return false;
            }
            case SILENCE -> {
                return true;
            }
            case HALF_A_LINE -> {
                out.write("25".getBytes(StandardCharsets.US_ASCII));
                return false;
            }
            default -> {
                out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                return true;
            }
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
