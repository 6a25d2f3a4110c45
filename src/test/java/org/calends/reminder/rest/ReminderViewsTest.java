package org.calends.reminder.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.reminder.ledger.SampleReminders.aReminder;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.io.IOException;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.calends.language.LocalizableMessage;
import org.calends.obligation.change.Transfers.Held;
import org.calends.obligation.value.Kind;
import org.calends.reminder.acts.Handovers;
import org.calends.reminder.check.Check;
import org.calends.reminder.check.CheckRun;
import org.calends.reminder.escalation.Alarm;
import org.calends.reminder.escalation.Escalation;
import org.calends.reminder.escalation.EscalationDraft;
import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.ledger.DropReason;
import org.calends.reminder.ledger.LedgerEntry;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Recipient;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.ledger.SendAttempt;
import org.calends.reminder.outbox.DeliveryCounts;
import org.calends.reminder.plan.PersonalLedger;
import org.calends.reminder.rest.AlarmsResource.AlarmView;
import org.calends.reminder.rest.CheckRunsResource.CheckRunView;
import org.calends.reminder.rest.EscalationsResource.EscalationView;
import org.calends.reminder.rest.HandoverResource.BurdenView;
import org.calends.reminder.rest.RemindersResource.AttemptView;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Subscription;
import org.junit.jupiter.api.Test;

/** What the API and the file say of a row is what the database holds, each in its place. */
class ReminderViewsTest {

    private static final UUID ID = new UUID(1, 2);
    private static final Instant NOON = Instant.parse("2021-05-03T04:00:00Z");
    private static final Subscription WANG = aSubscription().written();

    /** Each field is another than the next one. */
    private static Reminder full() {
        return aReminder(anObligation().due("2021-05-10").at("17:00", "Asia/Shanghai").written(), Occasion.LEAD, 7,
                Recipient.of(WANG, Channel.MAIL), null)
                .with("id", ID).with("standsInFor", "lin@example.com").with("state", ReminderState.FAILED)
                .with("dropReason", DropReason.BOUNCED).with("previousDueDate", LocalDate.of(2021, 5, 1))
                .with("previousDueTime", LocalTime.of(9, 0)).with("previousDueZone", "UTC").with("attempts", 3)
                .with("possibleRepeat", true).with("lastError", "550 no").with("lastReply", "550 no user")
                .with("lastCode", 550).with("queuedAt", at(1)).with("nextAt", at(2)).with("sentAt", at(3))
                .with("bouncedAt", at(4)).with("retryAt", at(5)).with("openedAt", at(6)).with("acknowledgedAt", at(7))
                .with("acknowledgedBy", "chen@example.com").with("seenAt", at(8))
                .with("snoozedUntil", LocalDate.of(2021, 5, 8)).with("changedBy", "zhao").with("answer", "TENTATIVE").written();
    }

    private static Instant at(int minutes) {
        return NOON.plusSeconds(60L * minutes);
    }

    @Test
    void a_row_of_the_ledger_is_answered_whole() {
        Reminder row = full();

        assertThat(ReminderView.of(row)).isEqualTo(new ReminderView(ID, row.obligationId(), WANG.id(), Channel.MAIL,
                "wang@example.com", "wang@example.com", "lin@example.com", Occasion.LEAD, 7, LocalDate.of(2021, 5, 10),
                LocalTime.of(17, 0), "Asia/Shanghai",
                LocalDate.of(2021, 5, 1), LocalTime.of(9, 0), "UTC", ReminderState.FAILED, DropReason.BOUNCED, 3, true,
                "<m@example.com>", "550 no", at(1), null, at(3), at(4), at(5), 550, "550 no user", at(6), at(7),
                "chen@example.com", at(8), LocalDate.of(2021, 5, 8), "zhao", "TENTATIVE"));
    }

    @Test
    void a_row_of_the_ledger_is_written_whole() throws IOException {
        StringBuilder table = new StringBuilder();
        Reminder row = full();
        new LedgerCsv(table).write(row, at(9), "Comment");

        assertThat(table.toString().split("\r\n")[1]).isEqualTo("\"" + String.join("\",\"", ID.toString(),
                row.obligationId().toString(), WANG.id().toString(), "wang@example.com", "LEAD", "7", "2021-05-10",
                "2021-05-01",
                "FAILED", "BOUNCED", at(1).toString(), at(3).toString(), "3", "true", "550", "550 no", "<m@example.com>",
                at(6).toString(), at(7).toString(), "chen@example.com", "2021-05-08", "lin@example.com", at(4).toString(),
                "550 no user", at(9).toString(), at(8).toString(), "zhao", at(5).toString(), "17:00", "Asia/Shanghai", "09:00",
                "UTC", "MAIL", "wang@example.com", "Comment") + "\"");
    }

    @Test
    void planning_sees_of_a_row_what_it_needs() {
        Reminder row = full();

        assertThat(LedgerEntry.of(row))
                .isEqualTo(new LedgerEntry(ID, row.obligationId(), 1, Occasion.LEAD, 7, Channel.MAIL, WANG.id().toString(),
                        "lin@example.com", ReminderState.FAILED, DropReason.BOUNCED, at(1), at(2), at(7)));
        assertThat(new PersonalLedger(Map.of(row.obligationId(), List.of(row))).toldOf(row.obligationId()))
                .containsExactly(LedgerEntry.of(row));
        assertThat(new PersonalLedger(Map.of()).about(ID)).isEmpty();
    }

    @Test
    void an_alarm_is_answered_whole() {
        Alarm alarm = filled(new Alarm(), Map.of("id", ID, "topic", Alarm.Topic.DEAD_ADDRESS, "subject", "lin@example.com",
                "message", LocalizableMessage.asWritten("Nothing is sent there."), "raisedAt", at(1), "lastSeenAt", at(2),
                "clearedAt", at(3)));

        assertThat(AlarmView.of(alarm)).isEqualTo(new AlarmView(ID, Alarm.Topic.DEAD_ADDRESS, "lin@example.com",
                "Nothing is sent there.", at(1), at(2), at(3), null, List.of()));
    }

    @Test
    void a_try_is_answered_with_what_the_server_said() {
        SendAttempt attempt = filled(new SendAttempt(), Map.of("epoch", 4, "startedAt", at(1), "endedAt", at(2), "outcome",
                DeliveryAttempt.Outcome.TEMPORARY, "smtpCode", 451, "enhanced", "4.7.1", "reply", "451 later"));

        assertThat(AttemptView.of(attempt))
                .isEqualTo(new AttemptView(4, at(1), at(2), DeliveryAttempt.Outcome.TEMPORARY, 451, "4.7.1", "451 later"));
    }

    @Test
    void a_run_is_answered_with_what_came_of_it() {
        CheckRun run = filled(new CheckRun(LocalDate.EPOCH, at(1)), Map.of("id", ID));
        run.finish(new Check.Outcome(9, 8), new DeliveryCounts(5, 1).plus(new DeliveryCounts(2, 3)), at(2));

        assertThat(CheckRunView.of(run)).isEqualTo(new CheckRunView(ID, LocalDate.EPOCH, 9, 8, 7, 4, at(1), at(2)));
    }

    @Test
    void a_rule_is_answered_with_its_days_and_with_the_usual_ones_where_it_names_none() {
        Escalation rule = filled(new Escalation(new EscalationDraft("MIIT", "apps", Kind.FILING, 5, "head@example.com", 2),
                "admin", at(1)), Map.of("id", ID));
        assertThat(EscalationView.of(rule))
                .isEqualTo(new EscalationView(ID, "MIIT", "apps", Kind.FILING, 5, "head@example.com", 2, at(1), at(1), null));

        EscalationDraft usual = new EscalationDraft(null, null, null, null, " head@example.com", null);
        rule.become(usual, at(2));
        assertThat(EscalationView.of(rule))
                .isEqualTo(new EscalationView(ID, null, null, null, 3, usual.contact(), 1, at(1), at(2), null));
        assertThat(usual.loggedAs()).isEqualTo(usual.contact()).contains("head@example.com");
    }

    @Test
    void what_somebody_still_answers_for_is_answered_by_address() {
        assertThat(BurdenView.of(new Handovers.Burden("lin@example.com", new Held(3, 2), true)))
                .isEqualTo(new BurdenView("lin@example.com", 3, 2, true));
    }

    private static <T> T filled(T entity, Map<String, Object> values) {
        values.forEach((name, value) -> {
            try {
                Field field = entity.getClass().getDeclaredField(name);
                field.setAccessible(true);
                field.set(entity, value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
        return entity;
    }
}
