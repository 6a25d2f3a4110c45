package org.calends.hostile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.calends.hostile.HostileRequest.Identity;

/** Sends requests and looks at the answers: none may be a failure of ours, none may tell of our inside. */
final class Sender {

    private static final Pattern INSIDE = Pattern
            .compile("\tat |Exception|org\\.calends\\.|org\\.hibernate|jakarta\\.|io\\.quarkus|"
                    + "io\\.vertx|SQLSTATE|java\\.lang");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final Map<Identity, String> credentials;
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private Duration longest = Duration.ZERO;

    Sender(String base, Map<Identity, String> credentials) {
        this.base = base;
        this.credentials = credentials;
    }

    /** @return the answer's text; empty where nothing came */
    String send(HostileRequest request) throws InterruptedException {
        long begun = System.nanoTime();
        try {
            HttpResponse<String> answer = answer(http(request));
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            if (answer.statusCode() >= 500 || answer.statusCode() >= 400 && INSIDE.matcher(answer.body()).find()) {
                fault(request, answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException broken) {
            fault(request, broken.toString());
            return "";
        } finally {
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            longest = taken.compareTo(longest) > 0 ? taken : longest;
        }
    }

    /** A connection that was closed behind the answer before is no answer; over a new one there must be one. */
    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException closed) {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    private HttpRequest http(HostileRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + request.path())).timeout(PATIENCE)
                .method(request.method(), BodyPublishers.ofByteArray(request.body()));
        String credential = credentials.get(request.as());
        if (credential != null) {
            builder.header("Authorization", "Basic " + Base64.getEncoder()
                    .encodeToString(credential.getBytes(StandardCharsets.UTF_8)));
        }
        request.headers().forEach((name, value) -> {
            try {
                builder.header(name, value);
            } catch (IllegalArgumentException cannotBeSent) {
                builder.header(name, "x");
            }
        });
        return builder.build();
    }

    private void fault(HostileRequest request, String answer) {
        String told = request.told() + "\n=> " + answer.substring(0, Math.min(answer.length(), 500));
        faults.add(told);
        System.err.println("FAULT " + told);
    }

    List<String> faults() {
        return faults;
    }

    /** @return how often each status came, and how long the slowest answer took */
    String summary() {
        return statuses + ", slowest " + longest.toMillis() + " ms, faults " + faults.size();
    }
}
