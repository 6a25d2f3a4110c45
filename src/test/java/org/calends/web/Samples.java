package org.calends.web;

import static io.restassured.RestAssured.given;

import java.util.Map;

import org.calends.Api;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Obligations as a compliance officer would enter them, around Monday 26 April 2021. */
public final class Samples {

    private Samples() {
    }

    static void enter() {
        enter("{'title': 'Answer the inspection letter on data exports', 'kind': 'FILING', 'authority': 'CAC', 'jurisdiction': 'CN',"
                + " 'dueDate': '2021-04-23', 'owner': 'lin@example.com'}");
        enter("{'title': 'Put right the findings on the listed apps', 'kind': 'RECTIFICATION', 'authority': 'MIIT',"
                + " 'jurisdiction': 'CN', 'dueDate': '2021-04-29', 'bound': 'BEFORE', 'owner': 'wang@example.com', 'tags': ['apps'],"
                + " 'source': {'url': 'https://example.com/notice/138', 'quote': 'Operators are to finish the corrections before 29 April.'}}");
        enter("{'title': 'Comment on the draft rules for personal information in apps', 'kind': 'CONSULTATION', 'authority': 'MIIT',"
                + " 'jurisdiction': 'CN', 'dueDate': '2021-05-26', 'owner': 'lin@example.com', 'tags': ['apps', 'privacy']}");
        enter("{'title': 'Stellungnahme zur Datenschutzfolgenabschätzungsverordnung für grenzüberschreitende"
                + " Beschäftigtendatenverarbeitungssysteme', 'kind': 'CONSULTATION', 'authority': 'Bundesdatenschutzbeauftragter',"
                + " 'jurisdiction': 'DE', 'dueDate': '2021-05-14', 'dueTime': '17:00', 'zone': 'Europe/Berlin'}");
        enter("{'title': '就人脸识别数据安全要求国家标准（征求意见稿）反馈意见', 'kind': 'CONSULTATION', 'authority': '全国信息安全标准化技术委员会',"
                + " 'jurisdiction': 'CN', 'dueDate': '2021-06-22', 'owner': 'wang@example.com'}");
        enter("{'title': 'New cookie guidance applies', 'kind': 'EFFECTIVE', 'authority': 'EDPB', 'jurisdiction': 'EU',"
                + " 'dueDate': '2021-07-01', 'bound': 'FROM'}");
    }

    public static String enter(String json) {
        return given().auth().preemptive().basic("admin", "admin").contentType(ContentType.JSON)
                .body(json.replace('\'', '"')).post("/api/obligations").then().statusCode(201).extract().path("id");
    }

    public static String subscribe(String json) {
        return id(sendingJson().body(json.replace('\'', '"')).post("/api/subscriptions"));
    }

    /** @return something to look at under each of these addresses */
    static Map<String, String> someOfEach() {
        return Map.of("/obligations", enter("{'title': 'Looked at', 'dueDate': '2021-05-26', 'authority': 'MIIT'}"),
                "/subscriptions", subscribe("{'email': 'wang@example.com', 'filter': {'authorities': ['MIIT']}}"),
                "/documents", id(given().auth().preemptive().basic("admin", "admin").contentType(ContentType.TEXT)
                        .body("The deadline for comments is May 26.").post("/api/documents?publishedOn=2021-04")),
                "/admin/accounts", sendingJson().get("/api/accounts").then().extract().path("[0].id"),
                "/teams",
                id(sendingJson().body("{\"name\": \"Looked at " + java.util.UUID.randomUUID() + "\"}").post("/api/teams")),
                "/setup", "0000", "/account-link", "0000", "/jobs", job(), "/imports", upload());
    }

    /** A file that somebody is about to import. */
    private static String upload() {
        Visit visit = Visit.asAdmin();
        visit.get("/obligations/import");
        return visit.send("/obligations/import", "check", "kept.csv", "title,due,Cost\nKept for a while,2031-05-26,7\n")
                .statusCode(200).extract().asString().replaceAll("(?s).*action=\"/imports/([0-9a-f-]+)\".*", "$1");
    }

    /** A file that is so large that it is worked on in the background. */
    private static String job() {
        String row = "Looked through,2031-05-26," + "Nothing else is said here. ".repeat(300) + "\n";
        return id(given().auth().preemptive().basic("admin", "admin").contentType("text/csv")
                .header("Prefer", "respond-async").body("title,due,description\n" + row.repeat(70))
                .post("/api/obligations/import?dryRun=true"));
    }

    private static RequestSpecification sendingJson() {
        return Api.asAdmin().contentType(ContentType.JSON);
    }

    private static String id(Response answer) {
        return answer.then().extract().path("id");
    }
}
