package org.calends.account.link;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import org.calends.CleanSlate;
import org.calends.Mails;
import org.calends.MovableClock;
import org.calends.TestMailbox;
import org.calends.account.person.AccountAddresses;
import org.calends.account.person.AccountDraft;
import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.calends.web.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@Tag("database")
class AccountLinksTest {

    private static final String PASSWORD = "the words of yesterday";
    private static final String OTHER = "the words of tomorrow";
    private static final Pattern LINK = Pattern.compile("/account-link/[A-Za-z0-9_-]{43}");

    @Inject
    CleanSlate slate;

    @Inject
    Accounts accounts;

    @Inject
    AccountAddresses accountAddresses;

    @Inject
    MovableClock clock;

    @Inject
    TestMailbox mailbox;

    private String name;
    private String address;
    private UUID id;

    @BeforeEach
    void somebodyHasAnAccount() {
        slate.wipe();
        name = "linked-" + UUID.randomUUID();
        address = name + "@linked.example";
        id = accounts.open(new AccountDraft(name, PASSWORD, null, address, Role.VIEWER, null, null)).id();
    }

    @AfterEach
    void leave() {
        accounts.deactivate(id);
        slate.wipe();
    }

    @Test
    void whoever_forgot_the_password_chooses_another_by_mail_once() {
        Visit signedIn = Visit.as(name, PASSWORD);
        Visit visit = forget(address);
        String link = link(onlyMailTo(address));
        visit.get(link).statusCode(200).body(containsString(name));
        visit.get(link).statusCode(200);
        choose(visit, link, "password1234", "password1234").statusCode(400).body(containsString("tried first"));
        visit.get(link);
        choose(visit, link, OTHER, "otherwise").statusCode(400);

        visit.get(link);
        choose(visit, link, OTHER, OTHER).statusCode(303);

        visit.get(link).statusCode(404);
        basic(OTHER).get("/api/account").then().statusCode(200);
        basic(PASSWORD).get("/api/account").then().statusCode(401);
        signedIn.get("/account").statusCode(302);
        deliver();
        assertThat(mailbox.mailsTo(address)).extracting(Mails::subject).last().asString().contains("password was changed");
    }

    @Test
    void the_answer_is_the_same_for_whom_nobody_knows_and_nothing_is_mailed() {
        String known = forgotten(name).extract().asString();
        String unknown = forgotten("nobody@linked.example").extract().asString();
        String silly = forgotten("\u0007 ' or 1=1").extract().asString();

        assertThat(withoutToken(unknown)).isEqualTo(withoutToken(known)).isEqualTo(withoutToken(silly));
        forgotten("nobody at all");
        for (String account : List.of(name, "nobody@linked.example")) {
            given().contentType("application/json").body(Map.of("account", account)).post("/api/forgotten-password").then()
                    .statusCode(202).body(equalTo(""));
        }
        assertThat(resetsAsked("SUCCESS", name)).isEqualTo(2);
        assertThat(resetsAsked("SUCCESS", null)).as("what was typed may be a secret").isGreaterThanOrEqualTo(2);
        deliver();
        assertThat(mailbox.mails()).hasSize(2);
        assertThat(mailbox.mailsTo(address)).hasSize(2);
    }

    private long resetsAsked(String outcome, String subject) {
        List<Map<String, Object>> events = asAdmin().queryParam("kind", "PASSWORD_RESET_ASKED").get("/api/security-events")
                .then()
                .statusCode(200).extract().path("items");
        return events.stream().filter(event -> event.get("outcome").equals(outcome))
                .filter(event -> Objects.equals(event.get("subject"), subject)).count();
    }

    @Test
    void a_form_that_is_none_is_refused_by_the_api_and_too_many_as_on_the_page() {
        given().contentType("application/json").body("{}").post("/api/forgotten-password").then().statusCode(400);
        given().contentType("application/json").body(Map.of("account", "x".repeat(255))).post("/api/forgotten-password").then()
                .statusCode(400);
        given().contentType("application/json").body(Map.of("account", "x".repeat(20_000))).post("/api/forgotten-password")
                .then()
                .statusCode(413);
        for (int i = 0; i < 4; i++) {
            given().contentType("application/json").body(Map.of("account", address)).post("/api/forgotten-password").then()
                    .statusCode(202);
        }
        deliver();
        assertThat(mailbox.mailsTo(address)).as("as many as the page's").hasSize(3);
    }

    @Test
    void a_link_works_for_thirty_minutes_and_the_newest_password_ends_all_others() {
        forgotten(address);
        forgotten(name);
        deliver();
        List<MimeMessage> mails = mailbox.mailsTo(address);
        assertThat(mails).hasSize(2);
        Visit visit = Visit.anonymous();
        clock.advance(Duration.ofMinutes(30).minusMillis(1));
        visit.get(link(mails.get(0))).statusCode(200);
        choose(visit, link(mails.get(1)), OTHER, OTHER).statusCode(303);
        visit.get(link(mails.get(0))).statusCode(404);

        forgotten(address);
        deliver();
        String late = link(mailbox.mailsTo(address).get(mailbox.mailsTo(address).size() - 1));
        clock.advance(Duration.ofMinutes(30));
        visit.get(late).statusCode(404);
    }

    @Test
    void nobody_is_mailed_often_nor_when_the_account_has_ended() {
        for (int i = 0; i < 5; i++) {
            forgotten(name);
        }
        deliver();
        assertThat(mailbox.mailsTo(address)).hasSize(3);

        clock.advance(Duration.ofHours(1));
        accounts.deactivate(id);
        forgotten(name);
        deliver();
        assertThat(mailbox.mailsTo(address)).hasSize(3);
        Visit.anonymous().get(link(mailbox.mailsTo(address).get(2))).statusCode(404);
    }

    @Test
    void who_begins_again_has_no_links_of_before() {
        forgotten(name);
        deliver();
        String link = link(onlyMailTo(address));
        accounts.deactivate(id);
        accounts.activate(id);

        Visit.anonymous().get(link).statusCode(404);
    }

    @Test
    void however_somebody_is_called_they_are_not_mailed_more_often() {
        List.of(name, address, address.toUpperCase(Locale.ROOT), "L" + address.substring(1)).forEach(each -> {
            forgotten(each);
            forgotten(each);
        });
        deliver();
        assertThat(mailbox.mails()).hasSize(3);

        clock.advance(Duration.ofHours(1));
        forgotten(address);
        deliver();
        assertThat(mailbox.mails()).hasSize(4);
    }

    @Test
    void what_the_mail_server_does_not_take_goes_later() {
        forgotten(name);
        mailbox.unplug();
        deliver();
        mailbox.plugIn();
        deliver();

        assertThat(mailbox.mailsTo(address)).hasSize(1);
    }

    @Test
    void somebody_new_is_invited_instead_of_being_given_a_password() {
        String guest = "guest-" + UUID.randomUUID();
        json(asAdmin()).body("{\"username\": \"" + guest + "\"}").post("/api/accounts").then().statusCode(400);
        String made = json(asAdmin()).body("{\"username\": \"" + guest + "\", \"email\": \"" + guest
                + "@linked.example\", \"locale\": \"zh-CN\"}").post("/api/accounts").then().statusCode(201).extract()
                .path("id");
        deliver();
        MimeMessage mail = onlyMailTo(guest + "@linked.example");
        assertThat(Mails.subject(mail)).contains("您的账户");
        asAdmin().post("/api/accounts/" + made + "/invitation").then().statusCode(202);
        Visit visit = Visit.anonymous();
        visit.get(link(mail)).statusCode(404);
        deliver();
        String link = link(mailbox.mailsTo(guest + "@linked.example").get(1));
        clock.advance(Duration.ofDays(7).minusMillis(1));
        visit.get(link).statusCode(200);
        choose(visit, link, OTHER, OTHER).statusCode(303);

        given().auth().preemptive().basic(guest, OTHER).get("/api/account").then().statusCode(200);
        accounts.deactivate(UUID.fromString(made));
        asAdmin().post("/api/accounts/" + made + "/invitation").then().statusCode(409);
    }

    @Test
    void another_address_counts_from_when_its_mailbox_says_so() {
        String fresh = "new-" + address;
        move(fresh, "not it at all").statusCode(400);
        move("nowhere", PASSWORD).statusCode(400);
        move(fresh, PASSWORD).statusCode(202);
        deliver();
        Visit visit = Visit.anonymous();
        String link = link(onlyMailTo(fresh));
        visit.get(link).statusCode(200).body(containsString(fresh));
        basic(PASSWORD).get("/api/account").then().body("email", equalTo(address));

        visit.post(link, Map.of()).statusCode(200).body(containsString(fresh));

        basic(PASSWORD).get("/api/account").then().body("email", equalTo(fresh));
        visit.get(link).statusCode(404);
        deliver();
        assertThat(mailbox.mailsTo(address)).extracting(Mails::subject).singleElement().asString().contains("another address");
        assertThat(accountAddresses.hasLeft(address)).isTrue();
    }

    @Test
    void nobody_elses_mailbox_is_asked_more_often_than_by_any_other_door() {
        for (String spelling : List.of("third@party.example", "Third@party.example", "third+x@PARTY.example")) {
            move(spelling, PASSWORD).statusCode(202);
            deliver();
        }

        move("third+y@party.example", PASSWORD).statusCode(429);
        Visit visit = Visit.as(name, PASSWORD);
        visit.get("/account");
        visit.post("/account/email", Map.of("email", "third@party.example", "currentPassword", PASSWORD)).statusCode(429);
        json(asAdmin()).body("{\"email\": \"third@party.example\", \"filter\": {}}").post("/api/subscriptions").then()
                .statusCode(201);
        deliver();
        assertThat(mailbox.mails()).hasSize(3);
        move("new-" + address, PASSWORD).statusCode(202);
    }

    private Visit forget(String who) {
        Visit visit = Visit.anonymous();
        visit.get("/forgotten").statusCode(200);
        visit.post("/forgotten", Map.of("account", who)).statusCode(200).body(containsString("30 minutes"));
        deliver();
        return visit;
    }

    private ValidatableResponse forgotten(String who) {
        Visit visit = Visit.anonymous();
        visit.get("/forgotten").statusCode(200);
        return visit.post("/forgotten", Map.of("account", who)).statusCode(200);
    }

    private static String withoutToken(String page) {
        return page.replaceAll("(form-token\" value=|X-Form-Token\":)\"[^\"]*\"", "");
    }

    private static ValidatableResponse choose(Visit visit, String link, String password, String repeated) {
        return visit.post(link, Map.of("password", password, "repeated", repeated));
    }

    private ValidatableResponse move(String to, String password) {
        return json(basic(PASSWORD)).body("{\"email\": \"" + to + "\", \"currentPassword\": \"" + password + "\"}")
                .post("/api/account/email").then();
    }

    private static void deliver() {
        asAdmin().post("/api/check-runs").then().statusCode(200);
    }

    private MimeMessage onlyMailTo(String recipient) {
        List<MimeMessage> mails = mailbox.mailsTo(recipient);
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private static String link(MimeMessage mail) {
        Matcher found = LINK.matcher(Mails.text(mail));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private RequestSpecification basic(String password) {
        return given().auth().preemptive().basic(name, password);
    }

    private static RequestSpecification json(RequestSpecification request) {
        return request.contentType(ContentType.JSON);
    }
}
