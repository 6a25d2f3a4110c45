package org.calends.mail.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.calends.reminder.bounce.InvitationAnswers.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers to invitations as programs send them (RFC 5546, 3.2.3; RFC 6047). */
class InvitationReplyTest {

    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            PRODID:-//Google Inc//Google Calendar 70.9054//EN
            VERSION:2.0
            METHOD:REPLY
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20210626
            UID:0190a1b2-0000-7000-8000-000000000001@calends
            ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;
             X-NUM-GUESTS=0:mailto:Wang@example.com
            SEQUENCE:0
            END:VEVENT
            END:VCALENDAR
            """;

    @ParameterizedTest
    @CsvSource({ "ACCEPTED, ACCEPTED", "DECLINED, DECLINED", "TENTATIVE, TENTATIVE", "DELEGATED, DELEGATED" })
    void each_answer_is_known(String status, Answer answer) {
        assertThat(reply("wang@example.com", CALENDAR.replace("ACCEPTED", status), "text/calendar; method=REPLY")).get()
                .satisfies(reply -> {
                    assertThat(reply.answer()).isEqualTo(answer);
                    assertThat(reply.attendee()).isEqualTo("Wang@example.com");
                    assertThat(reply.uid()).startsWith("0190a1b2").endsWith("@calends");
                });
    }

    @Test
    void another_time_that_is_proposed_is_known() {
        assertThat(reply("wang@example.com", CALENDAR.replace("METHOD:REPLY", "METHOD:COUNTER"), "text/calendar")).get()
                .satisfies(reply -> assertThat(reply.answer()).isEqualTo(Answer.COUNTERED));
    }

    @Test
    void what_is_no_answer_or_somebody_elses_is_none() {
        assertThat(reply("lin@example.com", CALENDAR, "text/calendar")).isEmpty();
        assertThat(reply("other.wang@example.com.evil.example", CALENDAR, "text/calendar")).isEmpty();
        assertThat(reply("wang@example.com", CALENDAR, "text/plain")).isEmpty();
        assertThat(reply("wang@example.com", CALENDAR.replace("METHOD:REPLY", "METHOD:REQUEST"), "text/calendar")).isEmpty();
        assertThat(reply("wang@example.com", CALENDAR.replace("ACCEPTED", "NEEDS-ACTION"), "text/calendar")).isEmpty();
        assertThat(reply("wang@example.com", "BEGIN:VCALENDAR", "text/calendar")).isEmpty();
    }

    private static Optional<InvitationReply> reply(String from, String calendar, String type) {
        String mail = "From: \"Wang\" <" + from + ">\nSubject: Accepted\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
                + "Content-Type: text/plain\n\nYes\n--b\nContent-Type: " + type + "\n\n" + calendar + "\n--b--\n";
        return InvitationReply.in(ReturnedMailText.parts(mail.getBytes(StandardCharsets.UTF_8)));
    }
}
