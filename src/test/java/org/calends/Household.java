package org.calends;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.internet.MimeMessage;

import io.restassured.specification.RequestSpecification;

/** People with accounts, each test with its own: accounts outlive a test, as they have no way to be deleted. */
public final class Household {

    public static final String PASSWORD = "a long pass phrase";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Household() {
    }

    /** One person. */
    public record Person(String id, String username, String email) {

        public RequestSpecification calls() {
            return given().auth().preemptive().basic(username, PASSWORD);
        }

        public void leaves() {
            Api.asAdmin().post("/api/accounts/" + id + "/deactivation").then().statusCode(200);
        }

        public void comesBack() {
            Api.asAdmin().delete("/api/accounts/" + id + "/deactivation").then().statusCode(200);
        }

        public void moves(String role, String otherEmail) {
            Api.asAdmin().contentType("application/json").body("""
                    {"username": "%s", "email": "%s", "role": "%s"}""".formatted(username, otherEmail, role))
                    .put("/api/accounts/" + id).then().statusCode(200);
        }
    }

    public static Person person(String role) {
        String name = "person" + NUMBER.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
        return person(role, name, name + "@house.example");
    }

    public static Person person(String role, String name, String email) {
        String id = Api.made("/api/accounts", """
                {"username": "%s", "email": "%s", "password": "%s", "role": "%s", "displayName": "Mei %s"}"""
                .formatted(name, email, PASSWORD, role, "Lin"));
        return new Person(id, name, email);
    }

    /** @return the path of the first link to a page of that name in a mail */
    public static String link(MimeMessage mail, String page) {
        Matcher link = Pattern.compile("http://[^/]+(/" + page + "/[\\w.-]+)").matcher(Mails.text(mail));
        assertThat(link.find()).as("a link to " + page + " in: " + Mails.text(mail)).isTrue();
        return link.group(1);
    }

    public static void check() {
        Api.post("/api/check-runs", "").statusCode(200);
    }
}
