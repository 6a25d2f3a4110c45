package org.calends.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;

import org.calends.CleanSlate;
import org.calends.Mails;
import org.calends.MovableClock;
import org.calends.TestMailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import biweekly.Biweekly;
import biweekly.ICalendar;
import io.quarkus.test.junit.QuarkusTest;

/** Calendar mails (RFC 6047) as Outlook, Google and Apple Calendar expect them, read with another library. */
@QuarkusTest
@Tag("database")
class InvitationMailTest {

    @Inject
    CleanSlate slate;

    @Inject
    MovableClock clock;

    @Inject
    TestMailbox mailbox;

    private String obligation;

    @BeforeEach
    void begin() {
        slate.wipe();
        made("/api/subscriptions", """
                {"email": "wang@example.com", "zone": "Asia/Shanghai", "channels": ["INVITE"],
                 "filter": {"authorities": ["MIIT"]}}""");
        obligation = made("/api/obligations", """
                {"title": "Comment on the draft rules", "authority": "MIIT", "dueDate": "2021-06-26", "leadDays": [60, 30]}""");
    }

    @Test
    void an_invitation_arrives_once_and_no_reminder_beside_it() throws Exception {
        check();
        check();

        MimeMessage mail = onlyMail();
        assertThat(Mails.subject(mail)).startsWith("Calendar entry: ");
        ICalendar calendar = invitation(mail);
        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        var event = calendar.getEvents().get(0);
        assertThat(event.getUid().getValue()).isEqualTo(obligation + "@calends");
        assertThat(event.getOrganizer().getEmail()).isEqualTo("calends@example.org");
        assertThat(event.getAttendees()).singleElement()
                .satisfies(attendee -> assertThat(attendee.getEmail()).isEqualTo("wang@example.com"));
    }

    @Test
    void a_moved_date_replaces_the_entry_and_a_withdrawn_one_takes_it_away() throws Exception {
        check();
        post("/api/obligations/" + obligation + "/postponement", """
                {"dueDate": "2021-07-10", "reason": "The ministry gave two more weeks."}""").statusCode(200);
        check();
        post("/api/obligations/" + obligation + "/withdrawal", "{\"reason\": \"The draft is off.\"}").statusCode(200);
        check();

        List<MimeMessage> mails = mailbox.mailsTo("wang@example.com");
        assertThat(mails).hasSize(3);
        ICalendar first = invitation(mails.get(0));
        ICalendar moved = invitation(mails.get(1));
        ICalendar cancelled = invitation(mails.get(2));
        assertThat(moved.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(cancelled.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(sequence(first)).isLessThan(sequence(moved));
        assertThat(sequence(moved)).isLessThan(sequence(cancelled));
        assertThat(List.of(moved, cancelled)).allSatisfy(later -> {
            assertThat(later.getEvents().get(0).getUid()).isEqualTo(first.getEvents().get(0).getUid());
            assertThat(later.getEvents().get(0).getOrganizer()).isEqualTo(first.getEvents().get(0).getOrganizer());
        });
        assertThat(cancelled.getEvents().get(0).getStatus().getValue()).isEqualTo("CANCELLED");
    }

    /** RFC 5546, 3.2.2.1: other words of the same entry are an update too. */
    @Test
    void other_words_update_the_entry_once_for_all_that_changed_before_the_next_mail() throws Exception {
        check();
        reword("{\"title\": \"Comment on the second draft\"}");
        reword("{\"title\": \"Comment on the third draft\"}");
        reword("{\"leadDays\": [60, 10]}");
        check();
        check();

        List<MimeMessage> mails = mailbox.mailsTo("wang@example.com");
        assertThat(mails).hasSize(2);
        ICalendar updated = invitation(mails.get(1));
        assertThat(updated.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(updated.getEvents().get(0).getSummary().getValue()).isEqualTo("Comment on the third draft");
        assertThat(sequence(updated)).isGreaterThan(sequence(invitation(mails.get(0))));
    }

    private void reword(String patch) {
        asAdmin().contentType("application/merge-patch+json").body(patch).patch("/api/obligations/" + obligation).then()
                .statusCode(200);
    }

    @Test
    void what_the_calendar_answers_is_noted_and_an_owner_who_declines_is_an_alarm() {
        reword("{\"owner\": \"wang@example.com\"}");
        check();

        answer("wang@example.com", "ACCEPTED", 200);
        answer("wang@example.com", "DECLINED", 200);
        answer("wang@example.com", "DECLINED", 200);
        answer("nobody@example.com", "ACCEPTED", 400);

        get("/api/reminders").body("items.find { it.occasion == 'INVITATION' }.answer", equalTo("DECLINED"));
        get("/api/obligations/" + obligation + "/history").body("items.action",
                hasItems("INVITATION_ACCEPTED", "INVITATION_DECLINED"));
        get("/api/alarms?standing=true").body("items.findAll { it.topic == 'INVITATION_DECLINED' }.subject",
                equalTo(List.of(obligation)));
        answer("wang@example.com", "TENTATIVE", 200);
        get("/api/alarms?standing=true").body("items.findAll { it.topic == 'INVITATION_DECLINED' }.size()", equalTo(0));
    }

    private void answer(String from, String status, int expected) {
        String mail = """
                From: Somebody <%1$s>
                To: calends@example.org
                Subject: %2$s: Comment on the draft rules
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="x"

                --x
                Content-Type: text/plain; charset=utf-8

                %2$s
                --x
                Content-Type: text/calendar; charset="utf-8"; method=REPLY

                BEGIN:VCALENDAR
                METHOD:REPLY
                VERSION:2.0
                BEGIN:VEVENT
                ATTENDEE;PARTSTAT=%2$s;CN=Somebody:mailto:%1$s
                UID:%3$s@calends
                SEQUENCE:0
                END:VEVENT
                END:VCALENDAR
                --x--
                """.formatted(from, status, obligation).replace("\n", "\r\n");
        asAdmin().contentType("message/rfc822").body(mail.getBytes(StandardCharsets.UTF_8)).post("/api/bounces").then()
                .statusCode(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { "withdrawal", "waiver" })
    void one_that_is_called_off_leaves_the_calendar_and_comes_back_when_it_is_opened_again(String act) throws Exception {
        check();
        callOff(act, "The draft is off.");
        check();
        clock.advance(Duration.ofMinutes(1));
        asAdmin().delete("/api/obligations/" + obligation + "/completion").then().statusCode(200);
        check();
        check();

        List<MimeMessage> mails = mailbox.mailsTo("wang@example.com");
        assertThat(mails).hasSize(3);
        ICalendar first = invitation(mails.get(0));
        ICalendar cancelled = invitation(mails.get(1));
        ICalendar back = invitation(mails.get(2));
        assertThat(cancelled.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(cancelled.getEvents().get(0).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(back.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(back.getEvents().get(0).getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(sequence(cancelled)).isGreaterThan(sequence(first)).isLessThan(sequence(back));
        assertThat(List.of(cancelled, back)).allSatisfy(
                later -> assertThat(later.getEvents().get(0).getUid()).isEqualTo(first.getEvents().get(0).getUid()));
    }

    @Test
    void one_that_is_done_stays_in_the_calendar() {
        check();
        post("/api/obligations/" + obligation + "/completion", "{}").statusCode(200);
        check();

        onlyMail();
    }

    @Test
    void the_steps_towards_what_is_done_leave_the_calendar() throws Exception {
        post("/api/obligations/" + obligation + "/milestones",
                "{\"name\": \"Draft the comment\", \"daysBefore\": 10}").statusCode(201);
        check();
        assertThat(mailbox.mailsTo("wang@example.com")).hasSize(2);
        post("/api/obligations/" + obligation + "/completion", "{}").statusCode(200);
        check();

        List<MimeMessage> mails = mailbox.mailsTo("wang@example.com");
        assertThat(mails).hasSize(3);
        ICalendar step = invitation(mails.get(2));
        assertThat(step.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(step.getEvents().get(0).getUid().getValue()).isNotEqualTo(obligation + "@calends");
    }

    @Test
    void what_changes_the_calendar_of_somebody_away_goes_there_and_who_stands_in_hears_of_it_too() throws Exception {
        String away = made("/api/subscriptions", """
                {"email": "lin@example.com", "zone": "Asia/Shanghai", "channels": ["INVITE", "MAIL"],
                 "filter": {"authorities": ["MIIT"]}}""");
        made("/api/subscriptions", "{\"email\": \"chen@example.com\", \"channels\": [\"FEED\"]}");
        check();
        int before = mailbox.mailsTo("lin@example.com").size();
        asAdmin().contentType("application/json").body("""
                {"email": "lin@example.com", "zone": "Asia/Shanghai", "channels": ["INVITE", "MAIL"],
                 "filter": {"authorities": ["MIIT"]}, "deputy": "chen@example.com", "awayUntil": "2021-05-20"}""")
                .put("/api/subscriptions/" + away).then().statusCode(200);
        callOff("waiver", "Does not apply to us.");
        check();

        List<MimeMessage> own = mailbox.mailsTo("lin@example.com");
        assertThat(own).hasSize(before + 1);
        assertThat(invitation(own.get(before)).getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(mailbox.mailsTo("chen@example.com")).singleElement()
                .satisfies(mail -> assertThat(Mails.subject(mail)).contains("waived"));
    }

    /** @param act withdrawal or waiver */
    private void callOff(String act, String reason) {
        clock.advance(Duration.ofMinutes(1));
        post("/api/obligations/" + obligation + "/" + act, "{\"reason\": \"" + reason + "\"}").statusCode(200);
    }

    private MimeMessage onlyMail() {
        assertThat(mailbox.mailsTo("wang@example.com")).hasSize(1);
        return mailbox.mailsTo("wang@example.com").get(0);
    }

    private static int sequence(ICalendar calendar) {
        return calendar.getEvents().get(0).getSequence().getValue();
    }

    /** The last alternative, which is also the attachment. */
    private static ICalendar invitation(MimeMessage mail) throws Exception {
        Multipart mixed = (Multipart) mail.getContent();
        Multipart alternatives = (Multipart) mixed.getBodyPart(0).getContent();
        assertThat(new ContentType(alternatives.getContentType()).match("multipart/alternative")).isTrue();
        BodyPart last = alternatives.getBodyPart(alternatives.getCount() - 1);
        BodyPart attached = mixed.getBodyPart(1);
        assertThat(last.isMimeType("text/calendar")).isTrue();
        assertThat(attached.getFileName()).isEqualTo("invite.ics");
        assertThat(text(attached)).isEqualTo(text(last));
        ICalendar calendar = Biweekly.parse(text(last)).first();
        assertThat(new ContentType(last.getContentType()).getParameter("method"))
                .isEqualTo(calendar.getMethod().getValue());
        return calendar;
    }

    private static String text(BodyPart part) throws Exception {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void check() {
        post("/api/check-runs", "").statusCode(200);
    }
}
