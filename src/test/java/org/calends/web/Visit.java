package org.calends.web;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.http.cookie.Cookie;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** A browser without a screen: keeps cookies, follows no redirect by itself, sends forms with the token of the last page. */
public final class Visit {

    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");

    private final CookieFilter cookies = new CookieFilter();
    private String token;
    private String language = "en";

    public static Visit anonymous() {
        return new Visit();
    }

    public static Visit as(String username, String password) {
        Visit visit = new Visit();
        visit.get("/login").statusCode(200);
        visit.post("/login", Map.of("username", username, "password", password)).statusCode(303);
        return visit;
    }

    public static Visit asAdmin() {
        return as("admin", "admin");
    }

    public Visit speaking(String language) {
        this.language = language;
        return this;
    }

    private RequestSpecification browser() {
        return given().redirects().follow(false).filter(cookies).accept("text/html").header("Accept-Language", language);
    }

    public ValidatableResponse get(String address) {
        Response response = browser().urlEncodingEnabled(false).get(address);
        remember(response);
        return response.then();
    }

    /** Asks as a part of a page does, through htmx. */
    public Response asking(String address, String part) {
        return browser().header("HX-Request", "true").header("HX-Trigger", part).get(address);
    }

    public ValidatableResponse post(String address, Map<String, ?> fields) {
        return postWithToken(address, fields, token);
    }

    public ValidatableResponse postWithToken(String address, Map<String, ?> fields, String sent) {
        var request = browser()
                .contentType(ContentType.URLENC.withCharset("UTF-8")).formParams(fields);
        Response response = (sent == null ? request : request.formParam("form-token", sent)).post(address);
        remember(response);
        return response.then();
    }

    /** Sends the fields the way a form with a file does, without a file. */
    ValidatableResponse postForm(String address, Map<String, String> fields) {
        var request = browser().multiPart("form-token", token);
        fields.forEach((name, value) -> request.multiPart(
                new MultiPartSpecBuilder(value).controlName(name).charset(StandardCharsets.UTF_8).build()));
        Response response = request.post(address);
        remember(response);
        return response.then();
    }

    public ValidatableResponse send(String address, String act, String fileName, String content) {
        return sendWithToken(address, act, fileName, content, token);
    }

    public ValidatableResponse sendWithToken(String address, String act, String fileName, String content, String sent) {
        Response response = browser()
                .multiPart("form-token", sent).multiPart("act", act)
                .multiPart("file", fileName, content.getBytes(StandardCharsets.UTF_8)).post(address);
        remember(response);
        return response.then();
    }

    /** @param form in parts, before which the token is put as one more */
    ValidatableResponse sendRaw(String address, String type, String form) {
        get("/obligations/import");
        Response response = browser().header("Content-Type", type)
                .body(("--x\r\nContent-Disposition: form-data; name=\"form-token\"\r\n\r\n" + token + "\r\n" + form)
                        .getBytes(StandardCharsets.UTF_8))
                .post(address);
        remember(response);
        return response.then();
    }

    /** Sends a file as a form with other fields beside it. */
    public ValidatableResponse sendFile(String address, Map<String, String> fields, String fileName, String content) {
        var request = browser().multiPart("form-token", token)
                .multiPart("file", fileName, content.getBytes(StandardCharsets.UTF_8));
        fields.forEach(request::multiPart);
        Response response = request.post(address);
        remember(response);
        return response.then();
    }

    /** Calls whatever the address is of: an unsafe method with an empty form and the token of the last page. */
    Response call(String method, String address, String body) {
        boolean safe = method.equals("GET") || method.equals("ANY");
        var request = browser().urlEncodingEnabled(false);
        if (!safe && body.startsWith("multipart/")) {
            request.multiPart("form-token", token == null ? "" : token);
        } else if (!safe) {
            request.contentType(ContentType.URLENC.withCharset("UTF-8")).formParam("form-token", token == null ? "" : token);
        }
        Response response = request.request(safe ? "GET" : method, address);
        remember(response);
        return response;
    }

    private void remember(Response page) {
        Matcher found = TOKEN.matcher(page.asString());
        if (found.find()) {
            token = found.group(1);
        }
    }

    public String token() {
        return token;
    }

    /** @return what the session's cookie holds */
    public String session() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("calends-session"))
                .map(Cookie::getValue).findFirst().orElseThrow();
    }
}
