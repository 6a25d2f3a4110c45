package org.calends.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times of pages, API, feeds and health, and the gaps between checks: quiet, and while so many connections of one kind are held.
 * A connection that is closed is opened again. {@code src/bench/slow.sh} starts a server for it.
 */
public final class SlowConnections {

    private static final int CONNECTIONS = Integer.getInteger("connections", 1_000);
    private static final int SECONDS = Integer.getInteger("seconds", 20);
    private static final int OPENED_PER_SECOND = 250;
    private static final int OBLIGATIONS = Integer.getInteger("obligations", 1_000);
    private static final Pattern STARTED = Pattern.compile("\"startedAt\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20)).build();
    private final int port;
    private final String credentials;
    private final Map<String, String> probes = new LinkedHashMap<>();

    private SlowConnections(int port, String user, String password) {
        this.port = port;
        this.credentials = "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** @param arguments port, user, password */
    public static void main(String[] arguments) throws Exception {
        SlowConnections bench = new SlowConnections(Integer.parseInt(arguments[0]), arguments[1], arguments[2]);
        String feed = bench.fill();
        bench.probes.put("page", "/login");
        bench.probes.put("API", "/api/obligations?size=20");
        bench.probes.put("feed", feed);
        bench.probes.put("live", "/q/health/live");
        bench.probes.put("ready", "/q/health/ready");
        bench.measure(SECONDS / 2);
        Map<String, double[]> quiet = bench.measure(SECONDS);
        System.out.printf("%d cores, %d connections of each kind, %d s each; milliseconds: median (95 of 100), ratio of medians%n",
                Runtime.getRuntime().availableProcessors(), CONNECTIONS, SECONDS);
        bench.print("quiet", quiet, quiet, "");
        Pattern only = Pattern.compile(System.getProperty("only", ".*"));
        for (Kind kind : bench.kinds(feed).stream().filter(each -> only.matcher(each.name()).matches()).toList()) {
            Attack attack = new Attack(bench.port, kind);
            Thread thread = new Thread(attack, kind.name());
            thread.start();
            Thread.sleep(1_000L * CONNECTIONS / OPENED_PER_SECOND + 2_000);
            Map<String, double[]> times = bench.measure(SECONDS);
            String held = "held %d, opened %d".formatted(attack.held, attack.opened);
            attack.stop = true;
            thread.join();
            bench.print(kind.name(), times, quiet, held);
            Thread.sleep(3_000);
        }
    }

    private String fill() throws IOException, InterruptedException {
        for (int row = 0; row < OBLIGATIONS; row++) {
            send("POST", "/api/obligations", """
                    {"title": "File report %d on the processing of personal information", "dueDate": "2031-0%d-15",
                     "description": "%s"}""".formatted(row, row % 9 + 1, "All of it. ".repeat(50)));
        }
        String made = send("POST", "/api/subscriptions", "{\"email\": \"bench@example.com\"}");
        return URI.create(made.replaceAll("(?s).*\"feedUrl\"\\s*:\\s*\"([^\"]+)\".*", "$1")).getPath();
    }

    private String send(String method, String path, String body) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", credentials).header("Content-Type", "application/json").timeout(Duration.ofSeconds(30))
                .method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400 && !path.startsWith("/q/")) {
            throw new IOException(answer.statusCode() + " " + path);
        }
        return answer.body();
    }

    /** @return for each probe its times in milliseconds, sorted; a failure counts as 30 seconds. "check": the gaps */
    private Map<String, double[]> measure(int seconds) throws InterruptedException {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        Instant begin = Instant.now();
        while (Instant.now().isBefore(begin.plusSeconds(seconds))) {
            for (Map.Entry<String, String> probe : probes.entrySet()) {
                long sent = System.nanoTime();
                double taken = 30_000;
                try {
                    send("GET", probe.getValue(), "");
                    taken = (System.nanoTime() - sent) / 1e6;
                } catch (IOException failed) {
                    System.out.println(probe.getKey() + " failed: " + failed);
                }
                times.computeIfAbsent(probe.getKey(), key -> new ArrayList<>()).add(taken);
                Thread.sleep(50);
            }
        }
        Map<String, double[]> sorted = new LinkedHashMap<>();
        times.forEach((probe, all) -> sorted.put(probe, all.stream().mapToDouble(each -> each).sorted().toArray()));
        sorted.put("check", gaps(begin));
        return sorted;
    }

    private double[] gaps(Instant since) {
        try {
            Matcher started = STARTED.matcher(send("GET", "/api/check-runs?size=100", ""));
            List<Instant> runs = started.results().map(each -> Instant.parse(each.group(1))).filter(each -> each.isAfter(since))
                    .sorted().toList();
            double[] gaps = new double[Math.max(1, runs.size() - 1)];
            Arrays.fill(gaps, 30_000);
            for (int i = 1; i < runs.size(); i++) {
                gaps[i - 1] = Duration.between(runs.get(i - 1), runs.get(i)).toMillis();
            }
            Arrays.sort(gaps);
            return gaps;
        } catch (IOException | InterruptedException unanswered) {
            return new double[] { 30_000 };
        }
    }

    private void print(String kind, Map<String, double[]> times, Map<String, double[]> quiet, String note) {
        StringBuilder row = new StringBuilder("| ").append(kind);
        times.forEach((probe, all) -> row.append(" | %s %.1f (%.1f) %.2f".formatted(probe, at(all, 50), at(all, 95),
                at(all, 50) / at(quiet.get(probe), 50))));
        System.out.println(row.append(" | longest gap %.0f | ".formatted(at(times.get("check"), 100))).append(note).append(" |"));
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    /** @param beginnings sent by the connections in turn; @param drip sent every second after that, or null */
    private record Kind(String name, List<String> beginnings, String drip, boolean reads) {
    }

    private List<Kind> kinds(String feed) {
        String known = "Host: localhost\r\nAuthorization: " + credentials + "\r\n";
        String form = "Host: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10000\r\n\r\nname=";
        return List.of(
                new Kind("headers", List.of("GET /login HTTP/1.1\r\nHost: localhost\r\nX-Long: "), "a", true),
                new Kind("forms", List.of("POST /login HTTP/1.1\r\n" + form, "POST /subscribe HTTP/1.1\r\n" + form,
                        "POST /act/x.y/completion HTTP/1.1\r\n" + form), "a", true),
                new Kind("JSON, CalDAV, uploads", List.of(
                        "POST /api/subscriptions HTTP/1.1\r\n" + known
                                + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{",
                        "PUT /caldav/calendars/admin/all-tasks/x.ics HTTP/1.1\r\n" + known
                                + "Content-Type: text/calendar\r\nContent-Length: 100000\r\n\r\nBEGIN",
                        "PROPFIND /caldav/ HTTP/1.1\r\n" + known + "Transfer-Encoding: chunked\r\n\r\n1000\r\n<prop",
                        "POST /api/documents HTTP/1.1\r\n" + known
                                + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000000\r\n\r\n--b\r\n"),
                        "a", true),
                new Kind("idle", List.of("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"), null, true),
                new Kind("unread", List.of("GET " + feed + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                        "GET /api/obligations?size=500 HTTP/1.1\r\n" + known + "\r\n",
                        "GET /api/obligations.csv HTTP/1.1\r\n" + known + "\r\n",
                        "GET " + feed + " HTTP/1.1\r\nHost: localhost\r\n\r\n"), null, false));
    }

    /** Holds the connections of one kind. */
    private static final class Attack implements Runnable {

        private final int port;
        private final Kind kind;
        private final Deque<SocketChannel> open = new ArrayDeque<>();
        private volatile boolean stop;
        private volatile int held;
        private volatile int opened;

        Attack(int port, Kind kind) {
            this.port = port;
            this.kind = kind;
        }

        @Override
        public void run() {
            try (Selector selector = Selector.open()) {
                while (!stop) {
                    long next = System.nanoTime() + 1_000_000_000L;
                    for (int i = 0; i < OPENED_PER_SECOND && open.size() < CONNECTIONS; i++) {
                        open(selector);
                    }
                    drip();
                    while (!stop && System.nanoTime() < next) {
                        selector.select(Math.max(1, (next - System.nanoTime()) / 1_000_000));
                        selector.selectedKeys().forEach(this::read);
                        selector.selectedKeys().clear();
                    }
                    open.removeIf(channel -> !channel.isOpen());
                    held = open.size();
                }
                for (SocketChannel channel : open) {
                    channel.close();
                }
            } catch (IOException e) {
                System.out.println("the attack ended: " + e);
            }
        }

        private void open(Selector selector) throws IOException {
            SocketChannel channel = SocketChannel.open();
            if (!kind.reads()) {
                channel.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
            }
            try {
                channel.connect(new InetSocketAddress("127.0.0.1", port));
                channel.configureBlocking(false);
                channel.write(bytes(kind.beginnings().get(opened % kind.beginnings().size())));
                if (kind.reads()) {
                    channel.register(selector, SelectionKey.OP_READ);
                }
                open.add(channel);
            } catch (IOException refused) {
                channel.close();
            }
            opened++;
        }

        private void drip() throws IOException {
            for (SocketChannel channel : open) {
                try {
                    if (kind.drip() != null) {
                        channel.write(bytes(kind.drip()));
                    } else if (!kind.reads()) {
                        // an empty line before a request is passed over (RFC 9112, 2.2), and a write tells whether all is over
                        channel.write(bytes("\r\n"));
                    }
                } catch (IOException gone) {
                    channel.close();
                }
            }
        }

        private void read(SelectionKey key) {
            try {
                if (((SocketChannel) key.channel()).read(ByteBuffer.allocate(8192)) < 0) {
                    key.channel().close();
                }
            } catch (IOException gone) {
                key.cancel();
            }
        }

        private static ByteBuffer bytes(String text) {
            return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
