package org.calends;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * The settings of a strict administrator: no door for strangers, few guesses and feed requests, a proxy that tells where each
 * request comes from, and everything logged. One profile for several tests, since each starts the application anew.
 */
public class StrictSettings implements QuarkusTestProfile {

    /** What the application logs, the access log among it. */
    public static final Path LOG = Path.of("target", "talkative-" + ProcessHandle.current().pid() + ".log");

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(closedToStrangers());
        settings.putAll(fewGuesses());
        settings.putAll(talkative());
        settings.put("calends.feed.requests-per-minute", "5");
        return settings;
    }

    private static Map<String, String> closedToStrangers() {
        return Map.of("calends.subscribe.open", "", "calends.subscribe.shows", "", "calends.organisation", "Acme & Söhne");
    }

    /** Three free guesses, then 0.2 and 0.4 seconds; a fourth wait would be longer than the longest. */
    private static Map<String, String> fewGuesses() {
        return Map.of("calends.sign-in.free-guesses", "3", "calends.sign-in.free-guesses-per-network", "20",
                "calends.sign-in.first-delay", "PT0.2S", "calends.sign-in.longest-delay", "PT1S",
                "calends.sign-in.places-beside-the-line", "0",
                "quarkus.http.proxy.proxy-address-forwarding", "true", "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
    }

    private static Map<String, String> talkative() {
        return Map.of("quarkus.http.access-log.enabled", "true", "quarkus.log.file.enable", "true", "quarkus.log.file.path",
                LOG.toString(), "quarkus.log.category.\"org.calends\".level", "DEBUG",
                "quarkus.log.category.\"io.quarkus.vertx.http\".level", "DEBUG");
    }
}
