package org.calends.crash;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The application as operators run it: a process of its own, on a free port. */
final class RunningJar implements AutoCloseable {

    private static final String PASSWORD = "a password for the test";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Process process;
    private final Path log;
    private final int port;

    private RunningJar(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** @param settings as environment variables */
    static RunningJar start(Path jar, Path folder, Map<String, String> settings) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:TieredStopAtLevel=1", "-jar", jar.toAbsolutePath().toString()));
        Path log = folder.resolve("calends-" + port + ".log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(settings);
        builder.environment().put("CALENDS_ADMIN_PASSWORD", PASSWORD);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        return new RunningJar(builder.start(), log, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    RunningJar awaitReady() throws Exception {
        for (Instant end = now().plus(PATIENCE); now().isBefore(end);) {
            if (!process.isAlive()) {
                break;
            }
            try {
                if (send(request("/api/obligations?size=1").GET()).statusCode() == 200) {
                    return this;
                }
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("did not start; its log: " + Files.readString(log));
    }

    /** Waits until that address answers so. */
    void awaitStatus(String path, int status, Duration patience) throws Exception {
        int last = 0;
        for (Instant end = now().plus(patience); last != status;) {
            last = send(request(path).GET()).statusCode();
            if (now().isAfter(end)) {
                throw new AssertionError(path + " answers " + last + ", not " + status);
            }
        }
    }

    private static Instant now() {
        return Instant.now();
    }

    int status(String path) throws Exception {
        return send(request(path).GET()).statusCode();
    }

    int statusOfPost(String path, String body) throws Exception {
        return posted(path, body).statusCode();
    }

    void post(String path, String body) throws Exception {
        HttpResponse<String> answer = posted(path, body);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
    }

    private HttpResponse<String> posted(String path, String body) throws Exception {
        return send(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    JsonNode get(String path) throws Exception {
        return JSON.readTree(send(request(path).GET()).body());
    }

    /** @return what the answer to a POST holds */
    JsonNode get(String path, String body) throws Exception {
        return JSON.readTree(posted(path, body).body());
    }

    int port() {
        return port;
    }

    /** @return the file, to which the answer was written */
    Path download(String path, Path file) throws Exception {
        HttpResponse<Path> answer = HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofFile(file));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return file;
    }

    private HttpRequest.Builder request(String path) {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + credentials);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** @return what it printed until it ended by itself, which it must within the time that a start takes */
    String awaitRefusal() throws Exception {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("it runs; its log: " + Files.readString(log));
        }
        return Files.readString(log);
    }

    /** SIGKILL: nothing is flushed, nobody is asked. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops the process in the middle of whatever it does, without its noticing. */
    void freeze() throws Exception {
        signal("-STOP");
    }

    void wake() throws Exception {
        signal("-CONT");
    }

    private void signal(String name) throws Exception {
        new ProcessBuilder("kill", name, Long.toString(process.pid())).inheritIO().start().waitFor(5, TimeUnit.SECONDS);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
