package org.calends.hostile;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.calends.Api;
import org.calends.hostile.Doors.Door;

import io.restassured.response.Response;

/** What costs most on pages of people who signed in: changes of many, files that are kept, and what is wrong in them. */
final class PageDoors {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DAY = "2042-01-01";
    private static final int PICKS = 100;
    private static final int ROWS = 100_000;
    private static final int FILE = 32_000_000;
    private static final String BOUNDARY = "between";
    private static final long A_LOOK = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int MOST_LOOKS = 600;

    private final Map<String, String> cookies;
    private final String token;
    private int times;

    private PageDoors() {
        Response page = given().get("/login");
        Map<String, String> before = new HashMap<>(page.cookies());
        Response in = given().cookies(before).redirects().follow(false).contentType(FORM)
                .formParams(Map.of("username", "admin", "password", "admin", "form-token", token(page))).post("/login");
        before.putAll(in.cookies());
        this.cookies = before;
        this.token = token(given().cookies(cookies).get("/obligations/import"));
    }

    private static String token(Response page) {
        return page.asString().replaceAll("(?s).*?name=\"form-token\" value=\"([^\"]+)\".*", "$1");
    }

    static List<Door> all() {
        PageDoors pages = new PageDoors();
        Api.asAdmin().contentType("text/csv").body(IntStream.range(0, PICKS)
                .mapToObj(i -> "Of many %d,%s,linwei@example.com,\"a, b\"\n".formatted(i, DAY))
                .collect(Collectors.joining("", "title,dueDate,owner,tags\n", ""))).post("/api/obligations/import").then()
                .statusCode(200);
        Map<Integer, String> looked = IntStream.of(ROWS / 16, ROWS / 4, ROWS / 2, ROWS).boxed()
                .collect(Collectors.toMap(rows -> rows, pages::lookedAt));
        return List.of(pages.bulk("page: a tag for many", time -> "act=TAG&tag=t" + time),
                pages.bulk("page: another day for many",
                        time -> "act=POSTPONE&reason=Moved&dueDate=" + LocalDate.parse(DAY).plusDays(time)),
                Door.of("page: rows to mend", ROWS, "GET", looked::get, many -> pages.headers(null), many -> ""),
                new Door("page: a file that is kept", FILE, "POST", many -> "/obligations/import",
                        many -> pages.headers("multipart/form-data; boundary=" + BOUNDARY),
                        many -> pages.upload("title,dueDate\n\"" + "a".repeat(many - 1_000))));
    }

    private Map<String, String> headers(String type) {
        Map<String, String> headers = new HashMap<>(Map.of("Accept", "text/html, */*", "Cookie",
                cookies.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("; "))));
        if (type != null) {
            headers.put("Content-Type", type);
        }
        return headers;
    }

    /** Of what has just been read, so that nobody has changed it meanwhile. */
    private Door bulk(String name, IntFunction<String> act) {
        return Door.of(name, PICKS, "POST", many -> "/obligations/bulk", many -> headers(FORM), many -> {
            List<Map<String, Object>> there = Api.get("/api/obligations.json?dueFrom=" + DAY + "&dueTo=2042-12-31").extract()
                    .path("$");
            return "form-token=" + token + "&" + act.apply(++times) + there.stream().limit(many)
                    .map(each -> "&pick=" + each.get("id") + "%40" + each.get("version")).collect(Collectors.joining());
        });
    }

    private byte[] upload(String file) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"form-token\"\r\n\r\n" + token + "\r\n--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"act\"\r\n\r\ncheck\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + file
                + "\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8);
    }

    /** @return where what is wrong with so many rows is found; a hundred of them are good, so that others can be left out */
    private String lookedAt(int rows) {
        String job = given().cookies(cookies).redirects().follow(false)
                .contentType("multipart/form-data; boundary=" + BOUNDARY)
                .body(upload("title,dueDate\n" + "Good,2031-05-26\n".repeat(100)
                        + "Some words about what is to be done by nobody knows when,2031-02-30\n".repeat(rows - 100)))
                .post("/obligations/import").header("Location");
        String page = page(job);
        for (int looks = 0; !page.contains("/rest.csv"); looks++) {
            assertThat(looks).as(page).isLessThan(MOST_LOOKS);
            LockSupport.parkNanos(A_LOOK);
            page = page(job);
        }
        return page.replaceAll("(?s).*href=\"(/imports/[0-9a-f-]+/rest.csv)\".*", "$1");
    }

    private String page(String address) {
        return given().cookies(cookies).accept("text/html").get(URI.create(address).getPath()).asString();
    }
}
