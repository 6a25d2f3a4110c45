package org.calends.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * What a crowd of guessers does to who knows the password: each guesser sends several at a time and the next as soon as one is
 * answered, and meanwhile somebody who was never there signs in again and again, and a key asks for a list. See
 * {@code src/bench/guessers.sh}.
 */
final class Guessers {

    private static final int GUESSERS = Integer.getInteger("guessers", 200);
    private static final int AT_ONCE = Integer.getInteger("atonce", 3);
    private static final int SECONDS = Integer.getInteger("seconds", 60);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String right;
    private final AtomicInteger number = new AtomicInteger();
    private volatile boolean over;

    private Guessers(String port, String password) {
        base = "http://127.0.0.1:" + port;
        right = basic(password);
    }

    public static void main(String[] arguments) throws Exception {
        Guessers guessers = new Guessers(arguments[0], arguments[1]);
        System.out.println(GUESSERS + " guessers, " + SECONDS + " s each; the right password: status and seconds");
        guessers.measure("nobody", 0, 1, number -> "198.51.100.1", number -> "203.0.113." + number);
        guessers.measure("each in a network of its own, " + AT_ONCE + " at a time", GUESSERS, AT_ONCE,
                number -> "10.0." + number / 200 + "." + number % 200, number -> "203.0.113." + (100 + number));
        guessers.measure("all in the network of who knows it, one at a time", GUESSERS - 5, 1, number -> "192.0.2.7",
                number -> "192.0.2.7");
    }

    private void measure(String who, int guessers, int atOnce, IntFunction<String> networks, IntFunction<String> persons)
            throws Exception {
        over = false;
        Map<Integer, Integer> answers = Collections.synchronizedMap(new TreeMap<>());
        Map<String, Double> slowest = new ConcurrentHashMap<>();
        String key = key();
        for (int guesser = 0; guesser < guessers * atOnce; guesser++) {
            guess(networks.apply(guesser % guessers), answers);
        }
        List<String> seen = new ArrayList<>();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        for (int time = 1; System.nanoTime() < end; time++) {
            Thread.sleep(3_000);
            seen.add(timed("password", persons.apply(time), right, slowest));
            timed("key", "203.0.113.250", "Bearer " + key, slowest);
        }
        over = true;
        System.out.printf("| %s | %s | slowest %.1f s, with a key %.2f s | guessers %s |%n", who, String.join(", ", seen),
                slowest.get("password"), slowest.get("key"), answers);
        Thread.sleep(35_000L * Math.min(1, guessers));
    }

    private String timed(String what, String network, String credentials, Map<String, Double> slowest) throws Exception {
        long begin = System.nanoTime();
        int status = client.send(request(network, credentials), BodyHandlers.discarding()).statusCode();
        double seconds = (System.nanoTime() - begin) / 1e9;
        slowest.merge(what, seconds, Math::max);
        return status + " %.1f".formatted(seconds);
    }

    private void guess(String network, Map<Integer, Integer> answers) {
        client.sendAsync(request(network, basic("a wrong pass phrase " + number.incrementAndGet())), BodyHandlers.discarding())
                .whenComplete((answer, failed) -> {
                    answers.merge(failed == null ? answer.statusCode() : 0, 1, Integer::sum);
                    if (!over) {
                        guess(network, answers);
                    }
                });
    }

    private String key() throws Exception {
        HttpResponse<String> made = client.send(HttpRequest.newBuilder(URI.create(base + "/api/account/keys"))
                .header("Authorization", right).header("X-Forwarded-For", "203.0.113.249")
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"bench\"}"))
                .build(), BodyHandlers.ofString());
        return made.body().replaceAll("(?s).*\"key\":\"([^\"]+)\".*", "$1");
    }

    private HttpRequest request(String network, String credentials) {
        return HttpRequest.newBuilder(URI.create(base + "/api/account")).header("Authorization", credentials)
                .header("X-Forwarded-For", network).timeout(Duration.ofMinutes(3)).build();
    }

    private static String basic(String password) {
        return "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes());
    }
}
