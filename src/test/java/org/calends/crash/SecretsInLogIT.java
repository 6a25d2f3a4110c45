package org.calends.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests of every odd kind, with live secrets in them, and the log of a process that is told to log all it can. */
class SecretsInLogIT {

    private static final List<String> SPELLINGS = List.of("/%s/%s", "//%s/%s", "/%s;x/%s", "/x/../%s/%s", "/%s/%s.ics",
            "/%s/%s/completion", "/%s/%s?a=%%zz", "/%s/%s%%00", "/login?to=/%s/%s", "/%s%%2F%s", "/api/%s/%s",
            "/nothing/%s?token=%s");
    private static final List<String> HEADERS = List.of("Accept: x", "Accept: a/b/c", "Accept-Language: en;q=x",
            "Content-Type: x",
            "Accept: text/html", "Range: bytes=x", "If-None-Match: \"", "Expect: x", "Accept-Encoding: %");

    @TempDir
    Path folder;

    @Test
    void no_secret_is_written_down_whatever_is_asked() throws Exception {
        Map<String, String> settings = Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:h2:file:" + folder.resolve("calends"),
                "QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true", "QUARKUS_HTTP_ACCESS_LOG_LOG_TO_FILE", "true",
                "QUARKUS_HTTP_ACCESS_LOG_LOG_DIRECTORY", folder.toString(), "QUARKUS_HTTP_ACCESS_LOG_PATTERN",
                "%r %U %q %{i,Referer} %{i,Cookie} %{i,Authorization} %{o,Set-Cookie}", "QUARKUS_LOG_LEVEL", "DEBUG");
        try (RunningJar calends = RunningJar.start(Dispatch.ON_H2, folder, settings).awaitReady()) {
            String feed = calends.get("/api/subscriptions", "{\"email\":\"w@example.com\",\"channels\":[\"FEED\"]}")
                    .get("feedUrl").asText().replaceAll(".*/feeds/|\\.ics", "");
            String account = calends.get("/api/accounts").findValue("id").asText();
            String key = calends.get("/api/accounts/" + account + "/keys", "{\"name\":\"k\"}").get("key").asText();
            String sealed = "MDE5MGY4ZTItN2IxYy03ZDNl.aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW";
            for (String request : requests(feed, sealed, key)) {
                send(calends.port(), request);
            }

            List<Path> written = new ArrayList<>();
            try (var files = Files.list(folder)) {
                files.filter(file -> file.toString().contains("log")).forEach(written::add);
            }
            assertThat(written).isNotEmpty().allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(feed,
                    sealed.split("\\.")[0], sealed.split("\\.")[1], key, "s3cr3t-password"));
        }
    }

    private static List<String> requests(String feed, String sealed, String key) {
        List<String> requests = new ArrayList<>();
        for (String door : List.of("feeds", "act", "confirm", "preferences", "unsubscribe", "setup", "account-link")) {
            for (String name : List.of(door, door.toUpperCase(),
                    String.format("%%%02x", (int) door.charAt(0)) + door.substring(1))) {
                for (String spelling : SPELLINGS) {
                    String address = spelling.formatted(name, door.equals("feeds") ? feed : sealed);
                    HEADERS.forEach(header -> requests.add("GET " + address + " HTTP/1.1\r\nHost: a\r\n" + header
                            + "\r\nReferer: http://a/act/" + sealed + "\r\nConnection: close\r\n\r\n"));
                }
            }
        }
        for (String header : HEADERS) {
            requests.add(
                    "GET /api/obligations?password=s3cr3t-password HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + key + "\r\n"
                            + header + "\r\nConnection: close\r\n\r\n");
        }
        requests.add("GET /act/" + sealed + " HTTP/9.9\r\n\r\n");
        requests.add("BREW /feeds/" + feed + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        return requests;
    }

    private static void send(int port, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getInputStream().readAllBytes();
        } catch (SocketTimeoutException keptOpen) {
            return;
        }
    }
}
