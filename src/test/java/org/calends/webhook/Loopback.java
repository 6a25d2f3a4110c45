package org.calends.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server on this machine that is posted to and answers as a test wants. */
final class Loopback implements AutoCloseable {

    private final HttpServer server;
    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private volatile int status = 200;

    Loopback() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** One request. */
    record Posted(String path, String id, String body) {
    }

    private void answer(HttpExchange exchange) throws IOException {
        posted.add(new Posted(exchange.getRequestURI().getPath(), exchange.getRequestHeaders().getFirst("Webhook-Id"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        byte[] words = "noted".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, words.length);
        exchange.getResponseBody().write(words);
        exchange.close();
    }

    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void answers(int code) {
        status = code;
    }

    List<Posted> posted() {
        return posted;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
