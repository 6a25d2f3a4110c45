package org.calends.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * How long a sync-collection (RFC 6578) takes after one change, in a collection of 100 and in one of 10,000 obligations.
 * {@code src/bench/sync.sh} starts a server for it.
 */
public final class SyncAfterOneChange {

    private static final int SMALL = 100;
    private static final int LARGE = 10_000;
    private static final int WARM_UP = 100;
    private static final int ROUNDS = 200;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;
    private final String credentials;
    private final String collection;
    private int titles;

    private SyncAfterOneChange(String server, String user, String password) {
        this.server = server;
        this.credentials = "Basic " + Base64.getEncoder()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        this.collection = "/caldav/calendars/" + user + "/all-events/";
    }

    /** @param arguments address, user, password */
    public static void main(String[] arguments) throws Exception {
        SyncAfterOneChange bench = new SyncAfterOneChange(arguments[0], arguments[1], arguments[2]);
        bench.fill(0, SMALL);
        bench.median(WARM_UP);
        double small = bench.median(ROUNDS);
        bench.fill(SMALL, LARGE);
        bench.median(WARM_UP);
        double large = bench.median(ROUNDS);
        System.out.printf("median of %d: %.2f ms at %,d obligations, %.2f ms at %,d: ratio %.2f%n", ROUNDS, small, SMALL, large,
                LARGE, large / small);
    }

    private void fill(int from, int to) throws IOException, InterruptedException {
        for (int row = from; row < to; row++) {
            send("POST", "/api/obligations", "application/json",
                    "{\"title\": \"Obligation %d\", \"dueDate\": \"2031-0%d-15\"}".formatted(row, row % 9 + 1));
        }
    }

    private double median(int rounds) throws IOException, InterruptedException {
        String answer = send("GET", "/api/obligations?size=1", "application/json", "");
        String id = answer.replaceAll("(?s).*?\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        String token = token(send("PROPFIND", collection, "application/xml",
                "<propfind xmlns=\"DAV:\"><prop><sync-token/></prop></propfind>"));
        double[] milliseconds = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            send("PATCH", "/api/obligations/" + id, "application/merge-patch+json",
                    "{\"title\": \"Called otherwise " + ++titles + "\"}");
            long begin = System.nanoTime();
            String synced = send("REPORT", collection, "application/xml", "<sync-collection xmlns=\"DAV:\"><sync-token>" + token
                    + "</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>");
            milliseconds[round] = (System.nanoTime() - begin) / 1e6;
            if (synced.split("<D:response>").length != 2) {
                throw new IllegalStateException("one change, another answer: " + synced);
            }
            token = token(synced);
        }
        Arrays.sort(milliseconds);
        return milliseconds[rounds / 2];
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
