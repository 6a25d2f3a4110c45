package org.calends;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The API as the administrator calls it. */
public final class Api {

    private Api() {
    }

    public static RequestSpecification asAdmin() {
        return given().auth().preemptive().basic("admin", "admin");
    }

    public static ValidatableResponse post(String path, String body) {
        return asAdmin().contentType(ContentType.JSON).body(body).post(path).then();
    }

    public static String made(String path, String body) {
        return post(path, body).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse get(String path) {
        return asAdmin().get(path).then().statusCode(200);
    }
}
