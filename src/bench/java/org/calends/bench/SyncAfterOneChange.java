package org.calends.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * How long a sync-collection (RFC 6578) takes after one change, in a collection of 100 and in one of 10,000 obligations: of one
 * build, or of several that take turns. {@code src/bench/sync.sh} starts a server for each.
 */
public final class SyncAfterOneChange {

    private static final int SMALL = 100;
    private static final int LARGE = 10_000;
    private static final int AT_ONCE = 1_000;
    private static final int WARM_UP = 100;
    private static final int ROUNDS = 200;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;
    private final String credentials;
    private final String collection;
    private String changing;
    private String token;
    private int titles;

    private SyncAfterOneChange(String server, String user, String password) {
        this.server = server;
        this.credentials = "Basic " + Base64.getEncoder()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        this.collection = "/caldav/calendars/" + user + "/all-events/";
    }

    /** @param arguments user, password, addresses */
    public static void main(String[] arguments) throws Exception {
        List<SyncAfterOneChange> builds = new ArrayList<>();
        for (String server : List.of(arguments).subList(2, arguments.length)) {
            builds.add(new SyncAfterOneChange(server, arguments[0], arguments[1]));
        }
        measure(builds, 0, SMALL);
        measure(builds, SMALL, LARGE);
    }

    private static void measure(List<SyncAfterOneChange> builds, int from, int to) throws Exception {
        for (SyncAfterOneChange build : builds) {
            build.fill(from, to);
            build.look();
        }
        medians(builds, WARM_UP);
        double[] medians = medians(builds, ROUNDS);
        for (int build = 0; build < medians.length; build++) {
            System.out.printf("%s: %,d obligations, median of %d %.2f ms, ratio to the first %.2f%n", builds.get(build).server,
                    to, ROUNDS, medians[build], medians[build] / medians[0]);
        }
    }

    private static double[] medians(List<SyncAfterOneChange> builds, int rounds) throws Exception {
        double[][] milliseconds = new double[builds.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int build = 0; build < milliseconds.length; build++) {
                milliseconds[build][round] = builds.get(build).once();
            }
        }
        return Arrays.stream(milliseconds).mapToDouble(each -> Arrays.stream(each).sorted().toArray()[rounds / 2]).toArray();
    }

    private void fill(int from, int to) throws IOException, InterruptedException {
        for (int first = from; first < to; first += AT_ONCE) {
            StringBuilder table = new StringBuilder("title,due\n");
            for (int row = first; row < Math.min(to, first + AT_ONCE); row++) {
                table.append("Obligation %d,2031-0%d-15%n".formatted(row, row % 9 + 1));
            }
            send("POST", "/api/obligations/import", "text/csv", table.toString());
        }
    }

    private void look() throws IOException, InterruptedException {
        String answer = send("GET", "/api/obligations?size=1", "application/json", "");
        changing = answer.replaceAll("(?s).*?\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        token = token(send("PROPFIND", collection, "application/xml",
                "<propfind xmlns=\"DAV:\"><prop><sync-token/></prop></propfind>"));
    }

    /** @return milliseconds */
    private double once() throws IOException, InterruptedException {
        send("PATCH", "/api/obligations/" + changing, "application/merge-patch+json",
                "{\"title\": \"Called otherwise " + ++titles + "\"}");
        long begin = System.nanoTime();
        String synced = send("REPORT", collection, "application/xml", "<sync-collection xmlns=\"DAV:\"><sync-token>" + token
                + "</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>");
        double milliseconds = (System.nanoTime() - begin) / 1e6;
        if (synced.split("<D:response>").length != 2) {
            throw new IllegalStateException("one change, another answer: " + synced);
        }
        token = token(synced);
        return milliseconds;
    }

    private static String token(String answer) {
        return answer.replaceAll("(?s).*<D:sync-token>|</D:sync-token>.*", "");
    }

    private String send(String method, String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path)).header("Authorization", credentials)
                .header("Content-Type", type).header("Depth", "0").method(method, BodyPublishers.ofString(body)).build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }
}
