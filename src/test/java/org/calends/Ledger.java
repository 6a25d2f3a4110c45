package org.calends;

import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.post;
import static org.calends.obligation.model.SampleObligations.aPlainObligation;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.obligation.model.SampleObligations;
import org.calends.obligation.value.Kind;
import org.calends.subscription.wish.SampleSubscriptions;

import io.restassured.response.ValidatableResponse;

/**
 * What tests of the ledger share: an empty one, the clock and the mailbox beside it, a subscriber and a deadline to tell of,
 * and what people do with both.
 */
@ApplicationScoped
public class Ledger {

    /** Hears of everything that MIIT sets. */
    public static final String WANG = wang().json();
    /** Its first reminder is due on the Monday on which every test begins. */
    public static final String CONSULTATION = consultation().json();

    private final CleanSlate slate;
    private final MovableClock clock;
    private final TestMailbox mailbox;

    Ledger(CleanSlate slate, MovableClock clock, TestMailbox mailbox) {
        this.slate = slate;
        this.clock = clock;
        this.mailbox = mailbox;
    }

    /** {@link #WANG}, to be told otherwise. */
    public static SampleSubscriptions wang() {
        return aSubscription().toAuthorities("MIIT");
    }

    /** {@link #CONSULTATION}, to be changed. */
    public static SampleObligations consultation() {
        return aPlainObligation().of(Kind.CONSULTATION).setBy("MIIT").reminding(30, 7, 1, 0);
    }

    /** Empty, on the Monday on which every test begins. */
    public void wipe() {
        slate.wipe();
    }

    public MovableClock clock() {
        return clock;
    }

    public TestMailbox mailbox() {
        return mailbox;
    }

    /** The check, and the delivery of all that is due. */
    public static ValidatableResponse run() {
        return post("/api/check-runs", "").statusCode(200);
    }

    /** The check alone: what is due waits in the ledger. */
    public static ValidatableResponse fill() {
        return post("/api/check-runs?deliver=false", "").statusCode(200);
    }

    /** The obligation gets another due date. */
    public static void postpone(String obligation, String date, String reason) {
        post("/api/obligations/" + obligation + "/postponement",
                "{\"dueDate\": \"" + date + "\", \"reason\": \"" + reason + "\"}").statusCode(200);
    }

    /** Somebody says, of the newest reminder of that occasion, that they look after it. */
    public static void acknowledge(String occasion) {
        String newest = get("/api/reminders?occasion=" + occasion).extract().path("items[0].id");
        asAdmin().post("/api/reminders/" + newest + "/acknowledgement").then().statusCode(200);
    }
}
