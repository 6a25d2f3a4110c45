package org.calends.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Whether links in mails and feeds lead here: the address of {@code calends.base-url}, and its certificate. */
final class AddressCheck {

    private static final String SUBJECT = "base URL";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int HTTPS = 443;

    private final Settings settings;
    private final Clock clock;

    AddressCheck(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    List<Finding> findings() {
        String text = settings.text("calends.base-url").orElse("http://localhost:8080");
        URI address;
        try {
            address = URI.create(text);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
        if (address.getHost() == null || address.getHost().equals("localhost") || address.getHost().startsWith("127.")) {
            return List.of(Finding.advice(SUBJECT,
                    "links in mails and feeds begin with " + text + ", which leads to nowhere elsewhere",
                    "Set calends.base-url=https://calends.example.com"));
        }
        return elsewhere(address);
    }

    private List<Finding> elsewhere(URI address) {
        List<Finding> findings = new ArrayList<>();
        if ("https".equals(address.getScheme())) {
            findings.add(new Certificates(clock).at("certificate", address.getHost(),
                    address.getPort() < 0 ? HTTPS : address.getPort()));
        } else {
            findings.add(Finding.advice(SUBJECT, address + " is not encrypted",
                    "Put a proxy with TLS in front (src/docs/security.md) and write https:// here."));
        }
        findings.addAll(answer(address));
        return findings;
    }

    private List<Finding> answer(URI address) {
        try {
            HttpResponse<Void> answer = HttpClient.newBuilder().connectTimeout(PATIENCE).build().send(
                    HttpRequest.newBuilder(address.resolve("/q/health/live")).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.discarding());
            List<Finding> findings = new ArrayList<>();
            findings.add(answer.statusCode() == 200 ? Finding.fine(SUBJECT, address + " leads to a running Calends")
                    : Finding.fault(SUBJECT, address + " answers " + answer.statusCode(),
                            "Look whether the proxy leads to Calends and passes Host on."));
            answer.headers().firstValue("Date").ifPresent(date -> findings.add(DatabaseCheck.drift(
                    Duration.between(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant(),
                            Instant.now(clock)),
                    "the proxy's")));
            return findings;
        } catch (IOException unreachable) {
            return List.of(Finding.advice(SUBJECT, address + " does not answer: " + unreachable,
                    "Look again while Calends runs; if it does then, look at the proxy and at DNS."));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
