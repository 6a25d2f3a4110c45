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

import org.calends.subscription.link.LinkSigner;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Everybody of the access matrix, with what is theirs, and how each of them calls an address. */
final class MatrixCallers {

    private static final String PASSWORD = "a long pass phrase of mine";
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final String GUESSED = "bm8.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final String TASK = String.join("\r\n", "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//matrix//EN",
            "BEGIN:VTODO", "UID:",
            "DTSTAMP:20210426T000000Z", "DUE;VALUE=DATE:20210526", "SUMMARY:Set in a calendar", "END:VTODO", "END:VCALENDAR",
            "");
    private static final String LINKS = "/(act|confirm|preferences|unsubscribe|feeds|setup|account-link)/.*";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final LinkSigner linkSigner;
    private final Map<MatrixCaller, String> keys = new EnumMap<>(MatrixCaller.class);
    private final Map<MatrixCaller, Visit> visits = new EnumMap<>(MatrixCaller.class);
    private final Map<MatrixCaller, Told> told = new EnumMap<>(MatrixCaller.class);
    private final Map<MatrixCaller, String> accounts = new EnumMap<>(MatrixCaller.class);

    /** Who was told of the obligation, and by what they can be reached at it. */
    private record Told(String subscription, String feed, String reminder) {
    }

    MatrixCallers(LinkSigner linkSigner) {
        this.linkSigner = linkSigner;
        Map<MatrixCaller, String> roles = Map.of(MatrixCaller.VIEWER, "VIEWER", MatrixCaller.EDITOR, "EDITOR",
                MatrixCaller.ADMIN, "ADMIN",
                MatrixCaller.ENDED,
                "ADMIN", MatrixCaller.OTHER, "VIEWER");
        roles.forEach((matrixCaller, role) -> accounts.put(matrixCaller, made("/api/accounts",
                "{\"username\": \"%s\", \"password\": \"%s\", \"email\": \"%s\", \"role\": \"%s\"}"
                        .formatted(name(matrixCaller), PASSWORD, email(matrixCaller), role))));
        keys.put(MatrixCaller.VIEWER_KEY, key(accounts.get(MatrixCaller.VIEWER)));
        keys.put(MatrixCaller.EDITOR_KEY, key(accounts.get(MatrixCaller.EDITOR)));
        keys.put(MatrixCaller.ADMIN_KEY, key(accounts.get(MatrixCaller.ADMIN)));
        keys.put(MatrixCaller.ENDED_KEY, key(accounts.get(MatrixCaller.ENDED)));
        roles.keySet().forEach(matrixCaller -> visits.put(matrixCaller, Visit.as(name(matrixCaller), PASSWORD)));
        tell();
        asAdmin().post("/api/accounts/" + accounts.get(MatrixCaller.ENDED) + "/deactivation").then().statusCode(200);
    }

    /** Ends their accounts: others count the administrators. */
    void leave() {
        accounts.values().forEach(account -> asAdmin().post("/api/accounts/" + account + "/deactivation").then()
                .statusCode(200));
    }

    private String name(MatrixCaller matrixCaller) {
        return matrixCaller.name().toLowerCase().replace('_', '.') + "." + run;
    }

    private String email(MatrixCaller matrixCaller) {
        return name(matrixCaller) + "@example.com";
    }

    private static String key(String account) {
        return post("/api/accounts/" + account + "/keys", "{\"name\": \"matrix\"}").statusCode(201).extract().path("key");
    }

    /** An obligation of the viewer's, told to the viewer, to a stranger, and to somebody whose account is ended afterwards. */
    private void tell() {
        String authority = "Matrix " + run;
        Map<MatrixCaller, ValidatableResponse> subscriptions = new EnumMap<>(MatrixCaller.class);
        for (MatrixCaller matrixCaller : List.of(MatrixCaller.VIEWER, MatrixCaller.STRANGER, MatrixCaller.ENDED)) {
            subscriptions.put(matrixCaller, subscribe(email(matrixCaller), authority));
        }
        made("/api/obligations", """
                {"title": "File it", "authority": "%s", "dueDate": "2021-04-27", "owner": "%s", "leadDays": [30, 7, 1, 0]}"""
                .formatted(authority, email(MatrixCaller.VIEWER)));
        asAdmin().post("/api/check-runs?deliver=false").then().statusCode(200);
        subscriptions.forEach((matrixCaller, subscription) -> {
            String id = subscription.extract().path("id");
            String feed = subscription.extract().path("feedUrl");
            told.put(matrixCaller, new Told(id, feed.replaceAll(".*/", ""),
                    asAdmin().get("/api/reminders?subscription=" + id).then().statusCode(200).extract().path("items[0].id")));
        });
    }

    private static ValidatableResponse subscribe(String email, String authority) {
        return post("/api/subscriptions", """
                {"email": "%s", "channels": ["MAIL", "FEED"], "filter": {"authorities": ["%s"]}}""".formatted(email, authority))
                .statusCode(201);
    }

    char call(MatrixCaller matrixCaller, String route, String body) {
        String method = route.substring(0, route.indexOf(' '));
        String address = filled(route.substring(route.indexOf(' ') + 1), matrixCaller);
        Response answer = isPage(address) && !matrixCaller.hasKey() ? visit(matrixCaller, address).call(method, address, body)
                : send(as(matrixCaller), method, address, body);
        if (route.equals("DELETE /api/account/sessions") && answer.statusCode() < 300) {
            visits.put(matrixCaller, Visit.as(name(matrixCaller), PASSWORD));
        }
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
                ? "{\"email\": \"" + email(MatrixCaller.VIEWER) + "\"}"
                : "{}";
    }

    private static boolean isPage(String address) {
        return !address.matches("/(api|scim|caldav|q|\\.well-known|webjars)(/.*)?") && !address.matches(LINKS)
                && !address.matches(".*\\.(css|js|svg)");
    }

    /** Whoever signs out needs a session of their own. */
    private Visit visit(MatrixCaller matrixCaller, String address) {
        if (address.equals("/logout") && List
                .of(MatrixCaller.VIEWER, MatrixCaller.EDITOR, MatrixCaller.ADMIN, MatrixCaller.OTHER).contains(matrixCaller)) {
            Visit anew = Visit.as(name(matrixCaller), PASSWORD);
            anew.get("/account");
            return anew;
        }
        return visits.computeIfAbsent(matrixCaller, any -> {
            Visit anonymous = Visit.anonymous();
            anonymous.get("/login");
            return anonymous;
        });
    }

    private RequestSpecification as(MatrixCaller matrixCaller) {
        if (matrixCaller.hasKey()) {
            return given().header("Authorization", "Bearer " + keys.get(matrixCaller));
        }
        return matrixCaller == MatrixCaller.NOBODY || matrixCaller.hasLink() ? given()
                : given().auth().preemptive().basic(name(matrixCaller), PASSWORD);
    }

    /**
     * Ids of what is owned are the viewer's, made anew for each call; all others are of nothing, so that nothing is changed.
     */
    private String filled(String address, MatrixCaller matrixCaller) {
        String start = address.replaceAll("\\{.*", "");
        return PARAMETER.matcher(address).replaceAll(found -> Matcher.quoteReplacement(switch (found.group(1)) {
            case "token", "secret", "name" -> token(start, matrixCaller);
            case "path" -> "calendars/" + name(homeOf(matrixCaller)) + "/all-tasks/" + UUID.randomUUID() + ".ics";
            case "calendar" -> "CN";
            case "kind" -> "FILING";
            case "date" -> "2021-05-03";
            case "email" -> "nobody@example.com";
            default -> start.endsWith("/subscriptions/") ? subscription(MatrixCaller.VIEWER)
                    : start.equals("/api/reminders/") ? told.get(MatrixCaller.VIEWER).reminder : UUID.randomUUID().toString();
        })).replace("/api/check-runs", "/api/check-runs?dryRun=true")
                .replaceAll("^/webjars/$", "/webjars/htmx.org/dist/htmx.min.js")
                .replaceAll("\\*$", "");
    }

    /** Everybody's calendars lie below their own name; whoever has none asks for the viewer's. */
    private static MatrixCaller homeOf(MatrixCaller matrixCaller) {
        return switch (matrixCaller) {
            case EDITOR, EDITOR_KEY -> MatrixCaller.EDITOR;
            case ADMIN, ADMIN_KEY -> MatrixCaller.ADMIN;
            default -> MatrixCaller.VIEWER;
        };
    }

    private String token(String start, MatrixCaller matrixCaller) {
        MatrixCaller reader = matrixCaller == MatrixCaller.OWNER ? MatrixCaller.VIEWER : matrixCaller;
        boolean theirs = matrixCaller.hasLink() || matrixCaller == MatrixCaller.ENDED && !start.equals("/confirm/");
        if (!theirs) {
            return GUESSED;
        }
        return switch (start) {
            case "/act/" -> linkSigner.seal("act", told.get(reader).reminder + " 2021-06-27");
            case "/preferences/" -> linkSigner.seal("preferences", subscription(reader));
            case "/unsubscribe/" -> linkSigner.seal("unsubscribe", subscription(reader));
            case "/feeds/" -> told.get(reader).feed;
            case "/confirm/" -> linkSigner.seal("confirm", asked() + " 99999999999");
            default -> GUESSED;
        };
    }

    /** Anew for each call, since a call may end it; whoever has left has only what was there before. */
    private String subscription(MatrixCaller reader) {
        return reader == MatrixCaller.ENDED ? told.get(reader).subscription
                : subscribe(email(reader), "None " + run).extract().path("id");
    }

    /** Ordered by a viewer for somebody else, who has to confirm it. */
    private String asked() {
        return as(MatrixCaller.VIEWER).contentType("application/json")
                .body("{\"email\": \"asked.%s@example.com\"}".formatted(UUID.randomUUID()))
                .post("/api/subscriptions").then().statusCode(201).extract().path("id");
    }
}
