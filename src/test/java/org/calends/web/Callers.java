package org.calends.web;

import static io.restassured.RestAssured.given;
import static org.calends.Api.asAdmin;
import static org.calends.Api.made;
import static org.calends.Api.post;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.subscription.Seals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Everybody of the access matrix, with what is theirs, and how each of them calls an address. */
final class Callers {

    private static final String PASSWORD = "a long pass phrase of mine";
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final String GUESSED = "bm8.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final String TASK = String.join("\r\n", "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//matrix//EN",
            "BEGIN:VTODO", "UID:",
            "DTSTAMP:20210426T000000Z", "DUE;VALUE=DATE:20210526", "SUMMARY:Set in a calendar", "END:VTODO", "END:VCALENDAR",
            "");
    private static final String LINKS = "/(act|confirm|preferences|unsubscribe|feeds|setup)/.*";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Seals seals;
    private final Map<Caller, String> keys = new EnumMap<>(Caller.class);
    private final Map<Caller, Visit> visits = new EnumMap<>(Caller.class);
    private final Map<Caller, Told> told = new EnumMap<>(Caller.class);
    private final Map<Caller, String> accounts = new EnumMap<>(Caller.class);

    /** Who was told of the obligation, and by what they can be reached at it. */
    private record Told(String subscription, String feed, String reminder) {
    }

    Callers(Seals seals) {
        this.seals = seals;
        Map<Caller, String> roles = Map.of(Caller.VIEWER, "VIEWER", Caller.EDITOR, "EDITOR", Caller.ADMIN, "ADMIN",
                Caller.ENDED,
                "ADMIN", Caller.OTHER, "VIEWER");
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

    /** Ends their accounts: others count the administrators. */
    void leave() {
        accounts.values().forEach(account -> asAdmin().post("/api/accounts/" + account + "/deactivation").then()
                .statusCode(200));
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
        Map<Caller, ValidatableResponse> subscriptions = new EnumMap<>(Caller.class);
        for (Caller caller : List.of(Caller.VIEWER, Caller.STRANGER, Caller.ENDED)) {
            subscriptions.put(caller, subscribe(email(caller), authority));
        }
        made("/api/obligations", """
                {"title": "File it", "authority": "%s", "dueDate": "2021-04-27", "owner": "%s", "leadDays": [30, 7, 1, 0]}"""
                .formatted(authority, email(Caller.VIEWER)));
        asAdmin().post("/api/check-runs?deliver=false").then().statusCode(200);
        subscriptions.forEach((caller, subscription) -> {
            String id = subscription.extract().path("id");
            String feed = subscription.extract().path("feedUrl");
            told.put(caller, new Told(id, feed.replaceAll(".*/", ""),
                    asAdmin().get("/api/reminders?subscription=" + id).then().statusCode(200).extract().path("items[0].id")));
        });
    }

    private static ValidatableResponse subscribe(String email, String authority) {
        return post("/api/subscriptions", """
                {"email": "%s", "channels": ["MAIL", "FEED"], "filter": {"authorities": ["%s"]}}""".formatted(email, authority))
                .statusCode(201);
    }

    char call(Caller caller, String route, String body) {
        String method = route.substring(0, route.indexOf(' '));
        String address = filled(route.substring(route.indexOf(' ') + 1), caller);
        Response answer = isPage(address) && !caller.hasKey() ? visit(caller, address).call(method, address, body)
                : send(as(caller), method, address, body);
        return AccessMatrix.sign(answer.statusCode(), answer.header("Location"));
    }

    private Response send(RequestSpecification request, String method, String address, String body) {
        request.header("Depth", "0");
        request.redirects().follow(false).urlEncodingEnabled(false);
        if (method.equals("ANY") || method.equals("GET")) {
            return request.get(address);
        }
        if (body.startsWith("application/x-www-form")) {
            request.formParam("nothing", "");
        } else if (body.startsWith("multipart/")) {
            request.multiPart("nothing", "");
        } else if (!method.equals("DELETE")) {
            request.contentType(body.isEmpty() ? address.startsWith("/caldav") ? "text/calendar" : "application/json" : body)
                    .body(content(method, address).getBytes(StandardCharsets.UTF_8));
        }
        return request.request(method, address);
    }

    /** Empty, so that whoever is let in is told so; but where it is looked at before whose it is, what would be taken. */
    private String content(String method, String address) {
        if (method.equals("PUT") && address.startsWith("/caldav")) {
            return TASK.replace("UID:", "UID:" + address.replaceAll(".*/|\\.ics", ""));
        }
        return method.equals("PUT") && address.startsWith("/api/subscriptions/")
                ? "{\"email\": \"" + email(Caller.VIEWER) + "\"}"
                : "{}";
    }

    private static boolean isPage(String address) {
        return !address.matches("/(api|caldav|q|\\.well-known|webjars)(/.*)?") && !address.matches(LINKS)
                && !address.matches(".*\\.(css|js|svg)");
    }

    /** Whoever signs out needs a session of their own. */
    private Visit visit(Caller caller, String address) {
        if (address.equals("/logout") && List.of(Caller.VIEWER, Caller.EDITOR, Caller.ADMIN, Caller.OTHER).contains(caller)) {
            Visit anew = Visit.as(name(caller), PASSWORD);
            anew.get("/account");
            return anew;
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
            case "path" -> "calendars/" + name(homeOf(caller)) + "/all-tasks/" + UUID.randomUUID() + ".ics";
            case "calendar" -> "CN";
            case "kind" -> "FILING";
            case "date" -> "2021-05-03";
            case "email" -> "nobody@example.com";
            default -> start.endsWith("/subscriptions/") ? subscription(Caller.VIEWER)
                    : start.equals("/api/reminders/") ? told.get(Caller.VIEWER).reminder : UUID.randomUUID().toString();
        })).replace("/api/check-runs", "/api/check-runs?dryRun=true")
                .replaceAll("^/webjars/$", "/webjars/htmx.org/dist/htmx.min.js")
                .replaceAll("\\*$", "");
    }

    /** Everybody's calendars lie below their own name; whoever has none asks for the viewer's. */
    private static Caller homeOf(Caller caller) {
        return switch (caller) {
            case EDITOR, EDITOR_KEY -> Caller.EDITOR;
            case ADMIN, ADMIN_KEY -> Caller.ADMIN;
            default -> Caller.VIEWER;
        };
    }

    private String token(String start, Caller caller) {
        Caller reader = caller == Caller.OWNER ? Caller.VIEWER : caller;
        boolean theirs = caller.hasLink() || caller == Caller.ENDED && !start.equals("/confirm/");
        if (!theirs) {
            return GUESSED;
        }
        return switch (start) {
            case "/act/" -> seals.seal("act", told.get(reader).reminder + " 2021-06-27");
            case "/preferences/" -> seals.seal("preferences", subscription(reader));
            case "/unsubscribe/" -> seals.seal("unsubscribe", subscription(reader));
            case "/feeds/" -> told.get(reader).feed;
            case "/confirm/" -> seals.seal("confirm", asked() + " 99999999999");
            default -> GUESSED;
        };
    }

    /** Anew for each call, since a call may end it; whoever has left has only what was there before. */
    private String subscription(Caller reader) {
        return reader == Caller.ENDED ? told.get(reader).subscription
                : subscribe(email(reader), "None " + run).extract().path("id");
    }

    /** Ordered by a viewer for somebody else, who has to confirm it. */
    private String asked() {
        return as(Caller.VIEWER).contentType("application/json")
                .body("{\"email\": \"asked.%s@example.com\"}".formatted(UUID.randomUUID()))
                .post("/api/subscriptions").then().statusCode(201).extract().path("id");
    }
}
