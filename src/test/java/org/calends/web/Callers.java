package org.calends.web;

import static io.restassured.RestAssured.given;
import static org.calends.Api.asAdmin;
import static org.calends.Api.made;
import static org.calends.Api.post;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.subscription.Seals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Everybody of the access matrix, with what is theirs, and how each of them calls an address. */
final class Callers {

    private static final String PASSWORD = "a long pass phrase of mine";
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final String GUESSED = "bm8.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final String LINKS = "/(act|confirm|preferences|unsubscribe|feeds|setup)/.*";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Seals seals;
    private final Map<Caller, String> keys = new EnumMap<>(Caller.class);
    private final Map<Caller, Visit> visits = new EnumMap<>(Caller.class);
    private final Map<Caller, String> reminders = new EnumMap<>(Caller.class);

    Callers(Seals seals) {
        this.seals = seals;
        Map<Caller, String> roles = Map.of(Caller.VIEWER, "VIEWER", Caller.EDITOR, "EDITOR", Caller.ADMIN, "ADMIN",
                Caller.ENDED,
                "ADMIN", Caller.OTHER, "VIEWER");
        Map<Caller, String> accounts = new EnumMap<>(Caller.class);
        roles.forEach((caller, role) -> accounts.put(caller, made("/api/accounts",
                "{\"username\": \"%s\", \"password\": \"%s\", \"email\": \"%s\", \"role\": \"%s\"}"
                        .formatted(name(caller), PASSWORD, email(caller), role))));
        keys.put(Caller.VIEWER_KEY, key(accounts.get(Caller.VIEWER)));
        keys.put(Caller.EDITOR_KEY, key(accounts.get(Caller.EDITOR)));
        keys.put(Caller.ADMIN_KEY, key(accounts.get(Caller.ADMIN)));
        keys.put(Caller.ENDED_KEY, key(accounts.get(Caller.ENDED)));
        roles.keySet().forEach(caller -> visits.put(caller, Visit.as(name(caller), PASSWORD)));
        tell();
        asAdmin().post("/api/accounts/" + accounts.get(Caller.ENDED) + "/deactivation").then().statusCode(200);
    }

    private String name(Caller caller) {
        return caller.name().toLowerCase().replace('_', '.') + "." + run;
    }

    private String email(Caller caller) {
        return name(caller) + "@example.com";
    }

    private static String key(String account) {
        return post("/api/accounts/" + account + "/keys", "{\"name\": \"matrix\"}").statusCode(201).extract().path("key");
    }

    /** An obligation of the viewer's, told to the viewer, to a stranger, and to somebody whose account is ended afterwards. */
    private void tell() {
        String authority = "Matrix " + run;
        Map<Caller, String> subscriptions = new EnumMap<>(Caller.class);
        for (Caller caller : new Caller[] { Caller.VIEWER, Caller.STRANGER, Caller.ENDED }) {
            subscriptions.put(caller, subscription(email(caller), authority));
        }
        made("/api/obligations", """
                {"title": "File it", "authority": "%s", "dueDate": "2021-04-27", "owner": "%s", "leadDays": [30, 7, 1, 0]}"""
                .formatted(authority, email(Caller.VIEWER)));
        asAdmin().post("/api/check-runs?deliver=false").then().statusCode(200);
        subscriptions.forEach((caller, id) -> reminders.put(caller,
                asAdmin().get("/api/reminders?subscription=" + id).then().statusCode(200).extract().path("items[0].id")));
    }

    private static String subscription(String email, String authority) {
        return made("/api/subscriptions", """
                {"email": "%s", "channels": ["MAIL", "FEED"], "filter": {"authorities": ["%s"]}}""".formatted(email,
                authority));
    }

    char call(Caller caller, String route, String body) {
        String method = route.substring(0, route.indexOf(' '));
        String address = filled(route.substring(route.indexOf(' ') + 1), caller);
        Response answer = isPage(address) && !caller.hasKey() ? visit(caller, address).call(method, address, body)
                : send(as(caller), method, address, body);
        return AccessMatrix.sign(answer.statusCode(), answer.header("Location"));
    }

    private static Response send(RequestSpecification request, String method, String address, String body) {
        request.redirects().follow(false).urlEncodingEnabled(false);
        if (method.equals("ANY") || method.equals("GET")) {
            return request.get(address);
        }
        if (body.startsWith("application/x-www-form")) {
            request.formParam("nothing", "");
        } else if (body.startsWith("multipart/")) {
            request.multiPart("nothing", "");
        } else if (!method.equals("DELETE")) {
            request.contentType(body.isEmpty() ? "application/json" : body).body("{}".getBytes(StandardCharsets.UTF_8));
        }
        return request.request(method, address);
    }

    private static boolean isPage(String address) {
        return !address.matches("/(api|caldav|q|\\.well-known|webjars)(/.*)?") && !address.matches(LINKS)
                && !address.matches(".*\\.(css|js|svg)");
    }

    /** Whoever signs out needs a session of their own. */
    private Visit visit(Caller caller, String address) {
        if (address.equals("/logout") && caller != Caller.ENDED && visits.containsKey(caller)) {
            return Visit.as(name(caller), PASSWORD);
        }
        return visits.computeIfAbsent(caller, any -> {
            Visit anonymous = Visit.anonymous();
            anonymous.get("/login");
            return anonymous;
        });
    }

    private RequestSpecification as(Caller caller) {
        if (caller.hasKey()) {
            return given().header("Authorization", "Bearer " + keys.get(caller));
        }
        return caller == Caller.NOBODY || caller.hasLink() ? given()
                : given().auth().preemptive().basic(name(caller), PASSWORD);
    }

    /**
     * Ids of what is owned are the viewer's, made anew for each call; all others are of nothing, so that nothing is changed.
     */
    private String filled(String address, Caller caller) {
        String start = address.replaceAll("\\{.*", "");
        return PARAMETER.matcher(address).replaceAll(found -> Matcher.quoteReplacement(switch (found.group(1)) {
            case "token", "secret", "name" -> token(start, caller);
            case "path" -> "calendars/" + name(Caller.VIEWER) + "/all-tasks/" + UUID.randomUUID() + ".ics";
            case "calendar" -> "CN";
            case "kind" -> "FILING";
            case "date" -> "2021-05-03";
            case "email" -> "nobody@example.com";
            default -> start.endsWith("/subscriptions/") ? subscription(email(Caller.VIEWER), "None " + run)
                    : start.equals("/api/reminders/") ? reminders.get(Caller.VIEWER) : UUID.randomUUID().toString();
        })).replace("/api/check-runs", "/api/check-runs?dryRun=true").replaceAll("\\*$", "");
    }

    private String token(String start, Caller caller) {
        Caller reader = caller == Caller.OWNER ? Caller.VIEWER : caller;
        if (!reminders.containsKey(reader) || caller == Caller.VIEWER) {
            return GUESSED;
        }
        String reminder = reminders.get(reader);
        String subscription = asAdmin().get("/api/reminders?size=500").then().extract()
                .path("items.find { it.id == '" + reminder + "' }.subscriptionId");
        return switch (start) {
            case "/act/" -> seals.seal("act", reminder + " 2021-06-27");
            case "/preferences/" -> seals.seal("preferences", subscription(email(reader), "None " + run));
            case "/unsubscribe/" -> seals.seal("unsubscribe", subscription(email(reader), "None " + run));
            case "/feeds/" ->
                post("/api/subscriptions/" + subscription + "/feed-rotation", "").extract().<String> path("feedUrl")
                        .replaceAll(".*/", "");
            default -> GUESSED;
        };
    }
}
