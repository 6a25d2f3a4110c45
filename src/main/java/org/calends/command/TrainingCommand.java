package org.calends.command;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;

import io.quarkus.runtime.QuarkusApplication;
import picocli.CommandLine.Command;

/**
 * {@code training}: a start that asks itself for a few pages and ends, so that Java can write down what a start needs
 * ({@code -XX:ArchiveClassesAtExit}, {@code -XX:AOTCacheOutput}). {@code bin/calends} does it with a database in memory.
 */
@Command(name = "training", hidden = true, description = "A start for the sake of the next ones.")
final class TrainingCommand implements Runnable {

    private static final List<String> PAGES = List.of("/login", "/q/health", "/api/obligations", "/subscribe");
    private static final String PORT = "quarkus.http.port";

    @Override
    public void run() {
        System.setProperty(PORT, Integer.toString(freePort()));
        System.setProperty("quarkus.http.host", InetAddress.getLoopbackAddress().getHostAddress());
        System.setProperty("quarkus.scheduler.enabled", "false");
        System.setProperty("calends.alarm.watch", "false");
        Startup.run(Training.class);
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no port is free", e);
        }
    }

    /** What the application does instead of waiting for requests. */
    public static final class Training implements QuarkusApplication {

        /** For Quarkus. */
        public Training() {
            // nothing to prepare
        }

        @Override
        public int run(String... args) throws IOException {
            for (String page : PAGES) {
                ask("http://127.0.0.1:" + System.getProperty(PORT) + page);
            }
            return ExitCodes.DONE;
        }

        private static void ask(String address) throws IOException {
            HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.getResponseCode();
            connection.disconnect();
        }
    }
}
