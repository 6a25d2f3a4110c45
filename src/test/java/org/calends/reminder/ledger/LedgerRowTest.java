package org.calends.reminder.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calends.obligation.model.SampleObligations.anObligation;
import static org.calends.reminder.ledger.SampleReminders.aReminder;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.calends.input.InvalidInputException;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.AsOf;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Detail;
import org.calends.obligation.value.Status;
import org.calends.reminder.acts.RecipientView;
import org.calends.reminder.check.Check;
import org.calends.reminder.check.CheckRun;
import org.calends.reminder.outbox.DeliveryCounts;
import org.calends.reminder.outbox.OutgoingMessage;
import org.calends.reminder.outbox.OutgoingMessage.Item;
import org.calends.reminder.plan.RecipientLocale;
import org.calends.reminder.rest.LedgerCsv;
import org.calends.reminder.rest.ReminderView;
import org.calends.subscription.wish.Channel;
import org.calends.table.CsvWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A row of the ledger, as its recipient, a mail, a file and the API see it. */
class LedgerRowTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final RecipientLocale READER = new RecipientLocale(Locale.SIMPLIFIED_CHINESE, SHANGHAI);
    private static final Recipient LIN = Recipient.onDuty("lin@example.com").orElseThrow();
    private static final Obligation OBLIGATION = anObligation().due("2021-05-10").written();

    private static AsOf on(LocalDate day) {
        return new AsOf(day.atTime(12, 0).atZone(READER.zone()).toInstant(), READER.zone(), READER.zone());
    }

    private static RecipientView nudge(Obligation obligation, Reminder reminder, String today) {
        return new RecipientView(reminder, obligation, READER, on(LocalDate.parse(today)), true, false, Detail.FULL);
    }

    private static Reminder lead(String digest) {
        return aReminder(OBLIGATION, Occasion.LEAD, 7, LIN, digest).written();
    }

    @ParameterizedTest
    @CsvSource({ "2021-05-07, 3, false, true", "2021-05-08, 2, false, true", "2021-05-09, 1, false, false",
            "2021-05-10, 0, false, false", "2021-05-11, 1, true, false" })
    void can_be_put_off_to_a_day_before_the_last(String today, long days, boolean overdue, boolean maySnooze) {
        RecipientView recipientView = nudge(OBLIGATION, lead(null), today);

        assertThat(recipientView.days()).isEqualTo(days);
        assertThat(recipientView.isOverdue()).isEqualTo(overdue);
        assertThat(recipientView.maySnooze()).isEqualTo(maySnooze);
        assertThat(recipientView.firstSnooze()).isEqualTo(LocalDate.parse(today).plusDays(1));
        assertThat(recipientView.lastSnooze()).hasToString("2021-05-09");
    }

    @Test
    void is_put_off_once_and_only_while_it_tells_what_holds() {
        Reminder snoozed = aReminder(OBLIGATION, Occasion.LEAD, 7, LIN, null).with("snoozedUntil", LocalDate.of(2021, 5, 8))
                .written();

        assertThat(nudge(OBLIGATION, snoozed, "2021-05-03").maySnooze()).isFalse();
        assertThat(nudge(anObligation().due("2021-05-10").inRevision(2).written(), lead(null), "2021-05-03").isCurrent())
                .isFalse();
        assertThat(
                nudge(anObligation().due("2021-05-10").inStatus(Status.DONE).written(), lead(null), "2021-05-03").maySnooze())
                .isFalse();
        assertThat(nudge(OBLIGATION, lead(null), "2021-05-03").isCurrent()).isTrue();
    }

    @Test
    void is_shown_in_the_readers_language_and_as_far_as_the_reader_may_see() {
        assertThat(nudge(OBLIGATION, lead(null), "2021-05-03").language()).isEqualTo("zh-CN");
        assertThat(nudge(OBLIGATION, lead(null), "2021-05-03").showsAll()).isTrue();
        assertThat(new RecipientView(lead(null), OBLIGATION, READER, on(LocalDate.EPOCH), true, false, Detail.DATES).showsAll())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void counts_down_where_its_occasion_does(Occasion occasion) {
        Reminder reminder = aReminder(OBLIGATION, occasion, 1, LIN, null).written();

        assertThat(reminder.leadDays()).isEqualTo(occasion == Occasion.LEAD || occasion == Occasion.DUE_TODAY ? 1 : null);
        assertThat(reminder.isToDeputy()).isTrue();
        assertThat(aReminder(OBLIGATION, occasion, 2, LIN, null).written().isToDeputy()).isFalse();
        assertThat(reminder.isDuty()).isTrue();
        assertThat(aReminder(OBLIGATION, occasion, 1, Recipient.of(aSubscription().written(), Channel.MAIL), null).written()
                .isDuty())
                .isFalse();
    }

    @Test
    void is_meant_for_whom_somebody_stands_in_for() {
        assertThat(lead(null).meantFor()).isEqualTo("lin@example.com");
        assertThat(aReminder(OBLIGATION, Occasion.LEAD, 7, LIN, null).with("standsInFor", "wang@example.com").written()
                .meantFor()).isEqualTo("wang@example.com");
    }

    @Test
    void tells_when_it_is_due_while_date_last_day_and_time_are_those() {
        assertThat(lead(null).tellsWhen(OBLIGATION)).isTrue();
        assertThat(lead(null).tellsWhen(anObligation().due("2021-05-11").written())).isFalse();
        assertThat(lead(null).tellsWhen(anObligation().due(Bound.BEFORE, "2021-05-10").written()))
                .isFalse();
        assertThat(lead(null).tellsWhen(anObligation().due("2021-05-10").at("17:00", "UTC").written())).isFalse();
    }

    @Test
    void is_given_up_where_it_failed_or_its_address_is_dead() {
        assertThat(lead(null).isGivenUp()).isFalse();
        assertThat(aReminder(OBLIGATION, Occasion.LEAD, 7, LIN, null).with("state", ReminderState.FAILED).written().isGivenUp())
                .isTrue();
        assertThat(aReminder(OBLIGATION, Occasion.LEAD, 7, LIN, null).with("state", ReminderState.DROPPED)
                .with("dropReason", DropReason.BOUNCED).written().isGivenUp()).isTrue();
        assertThat(aReminder(OBLIGATION, Occasion.LEAD, 7, LIN, null).with("state", ReminderState.DROPPED)
                .with("dropReason", DropReason.MOVED).written().isGivenUp()).isFalse();
    }

    private static OutgoingMessage parcel(String email, String standsInFor, Reminder... reminders) {
        List<Item> items = new ArrayList<>();
        List.of(reminders).forEach(each -> items.add(new Item(each, OBLIGATION, true, List.of(), false)));
        return new OutgoingMessage(null, READER, on(LocalDate.EPOCH), email, standsInFor, Detail.FULL, items);
    }

    @Test
    void goes_out_as_a_digest_where_it_has_mates_or_a_digest_was_asked_for() {
        assertThat(parcel("lin@example.com", null, lead(null)).isDigest()).isFalse();
        assertThat(parcel("lin@example.com", null, lead("d:1")).isDigest()).isTrue();
        assertThat(parcel("lin@example.com", null, lead("a:1")).isDigest()).isFalse();
        assertThat(parcel("lin@example.com", null, lead("a:1"), lead("a:1")).isDigest()).isTrue();
        assertThat(parcel("lin@example.com", null, lead("a:1")).messageId()).isEqualTo("<m@example.com>");
    }

    @Test
    void is_readdressed_where_it_goes_elsewhere_or_for_somebody_else_than_noted() {
        assertThat(parcel("lin@example.com", null, lead(null)).isReaddressed()).isFalse();
        assertThat(parcel("chen@example.com", null, lead(null)).isReaddressed()).isTrue();
        assertThat(parcel("lin@example.com", "wang@example.com", lead(null)).isReaddressed()).isTrue();
    }

    @Test
    void the_api_shows_when_it_goes_out_while_it_waits() {
        assertThat(ReminderView.of(lead(null)).nextAt()).isEqualTo("2021-05-03T00:00:00Z");
        assertThat(ReminderView.of(aReminder(OBLIGATION, Occasion.LEAD, 7, LIN, null).with("state", ReminderState.SENT)
                .written()).nextAt()).isNull();
        assertThat(ReminderView.of(lead(null))).extracting(ReminderView::leadDays, ReminderView::email, ReminderView::state)
                .containsExactly(7, "lin@example.com", ReminderState.PENDING);
    }

    @Test
    void a_file_has_a_cell_for_each_heading_and_no_formula() throws IOException {
        StringBuilder table = new StringBuilder();
        new LedgerCsv(table).write(lead(null), Instant.EPOCH, "=SUM(A1) \"x\"");

        String[] lines = table.toString().split("\r\n");
        assertThat(lines[1]).endsWith(",\"'=SUM(A1) \"\"x\"\"\"").contains("\"7\"", "\"LEAD\"", "\"1970-01-01T00:00:00Z\"");
        assertThat(lines[1].split("\",\"")).hasSameSizeAs(lines[0].split("\",\""));
        assertThat(lines[0]).contains("\"retryAt\"").endsWith("\"title\"");
        StringBuilder cells = new StringBuilder();
        CsvWriter.forPrograms(cells).row(-1, "-1", null);
        assertThat(cells).hasToString("\"-1\",\"'-1\",\"\"\r\n");
    }

    @Test
    void a_filter_asks_for_what_is_written_in_the_address() {
        ReminderFilter filter = new ReminderFilter();
        filter.state = List.of("SENT,FAILED");
        filter.from = "2021-05-01";
        filter.to = "2021-05-31";
        filter.email = " lin@example.com ";
        filter.acknowledged = false;
        Map<String, Object> parameters = new HashMap<>();
        String where = filter.where("wang@example.com", SHANGHAI, parameters);

        assertThat(where).startsWith("1 = 1").contains("state in :state", "queuedAt >= :from", "queuedAt < :before",
                "lower(email) = lower(:email)", "lower(standsInFor) = lower(:whose)", "= :acknowledged");
        assertThat(parameters).containsEntry("from", Instant.parse("2021-04-30T16:00:00Z"))
                .containsEntry("before", Instant.parse("2021-05-31T16:00:00Z")).containsEntry("email", "lin@example.com")
                .containsEntry("state", List.of(ReminderState.SENT, ReminderState.FAILED)).doesNotContainKey("occasion");
    }

    @Test
    void a_filter_that_asks_for_nothing_has_no_condition_and_one_that_cannot_be_read_is_refused() {
        Map<String, Object> parameters = new HashMap<>();
        assertThat(new ReminderFilter().where(null, SHANGHAI, parameters)).isEqualTo("1 = 1");
        assertThat(parameters).isEmpty();
        UUID id = new UUID(1, 2);
        assertThat(ReminderFilter.ofObligation(id).where(null, SHANGHAI, parameters))
                .isEqualTo("1 = 1 and obligationId = :obligation");
        assertThat(parameters).containsEntry("obligation", id);
        parameters.clear();
        assertThat(ReminderFilter.inState(ReminderState.FAILED).where(null, SHANGHAI, parameters)).endsWith("state in :state");

        ReminderFilter wrong = new ReminderFilter();
        wrong.obligation = "nothing";
        assertThatThrownBy(() -> wrong.where(null, SHANGHAI, new HashMap<>())).isInstanceOf(InvalidInputException.class);
        wrong.obligation = " ";
        assertThat(wrong.where(null, SHANGHAI, new HashMap<>())).isEqualTo("1 = 1");
    }

    @Test
    void a_servers_words_are_kept_in_one_line_and_cut() {
        assertThat(SendAttempt.cut(null)).isNull();
        assertThat(SendAttempt.cut(" 550 no\r\nsuch user\u2028 ")).isEqualTo("550 no such user");
        assertThat(SendAttempt.cut("x".repeat(1000))).hasSize(1000);
        assertThat(SendAttempt.cut("x".repeat(1001))).hasSize(1000);
    }

    @Test
    void a_check_run_keeps_what_came_of_it() {
        CheckRun run = new CheckRun(LocalDate.EPOCH, Instant.EPOCH);
        run.finish(new Check.Outcome(5, 4), new DeliveryCounts(3, 2), Instant.EPOCH.plusSeconds(1));

        assertThat(run).extracting(CheckRun::considered, CheckRun::queued, CheckRun::sent, CheckRun::failed)
                .containsExactly(5, 4, 3, 2);
        assertThat(run.runDate()).isEqualTo(LocalDate.EPOCH);
        assertThat(run.startedAt()).isEqualTo(Instant.EPOCH);
        assertThat(run.finishedAt()).isEqualTo(Instant.EPOCH.plusSeconds(1));
    }

    private static Reminder moved(Occasion occasion, LocalDate dateBefore, String timeBefore) {
        return aReminder(anObligation().due("2021-05-10").at("17:00", "Asia/Shanghai").written(), occasion, 0, LIN, null)
                .with("previousDueDate", dateBefore)
                .with("previousDueTime", timeBefore == null ? null : LocalTime.parse(timeBefore))
                .with("previousDueZone", timeBefore == null ? null : "Asia/Shanghai").written();
    }

    @Test
    void only_the_time_moved_where_the_date_is_the_one_that_was_told_before() {
        LocalDate due = LocalDate.of(2021, 5, 10);

        assertThat(moved(Occasion.CHANGED, due, "16:59").movesTimeOnly()).isTrue();
        assertThat(moved(Occasion.CHANGED, due, null).movesTimeOnly()).isTrue();
        assertThat(moved(Occasion.CHANGED, due, "17:00").movesTimeOnly()).isFalse();
        assertThat(moved(Occasion.CHANGED, due.minusDays(1), "16:59").movesTimeOnly()).isFalse();
        assertThat(moved(Occasion.CHANGED, null, null).movesTimeOnly()).isFalse();
        assertThat(moved(Occasion.REOPENED, due, "16:59").movesTimeOnly()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(DropReason.class)
    void another_mail_told_it_where_that_is_why_it_was_dropped(DropReason reason) {
        assertThat(aReminder(OBLIGATION, Occasion.LEAD, 7, LIN, null).with("dropReason", reason).written().isToldOtherwise())
                .isEqualTo(reason == DropReason.TOLD_OTHERWISE);
    }

    @Test
    void a_mail_is_a_summary_by_its_name() {
        assertThat(parcel("lin@example.com", null, lead(Digest.summary(LIN, LocalDate.EPOCH, none -> false))).isSummary())
                .isTrue();
        assertThat(parcel("lin@example.com", null, lead(Digest.late(LIN, LocalDate.EPOCH, none -> false))).isSummary())
                .isFalse();
        assertThat(parcel("lin@example.com", null, lead(null)).isSummary()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void a_mail_is_news_where_all_of_it_tells_what_has_become_of_deadlines(Occasion occasion) {
        boolean news = EnumSet.of(Occasion.CHANGED, Occasion.REOPENED, Occasion.WITHDRAWN, Occasion.WAIVED, Occasion.COMPLETED)
                .contains(occasion);
        Reminder row = aReminder(OBLIGATION, occasion, 0, LIN, "n:1").written();

        assertThat(parcel("lin@example.com", null, row).isNews()).isEqualTo(news);
        assertThat(parcel("lin@example.com", null, row, lead("n:1")).isNews()).isFalse();
    }

    @Test
    void a_mail_is_written_on_the_day_of_its_reader() {
        AsOf late = new AsOf(Instant.parse("2021-05-03T15:59:59Z"), SHANGHAI, SHANGHAI);
        AsOf early = new AsOf(Instant.parse("2021-05-03T16:00:00Z"), SHANGHAI, SHANGHAI);

        assertThat(new OutgoingMessage(null, READER, late, "lin@example.com", null, Detail.FULL, List.of()).today())
                .hasToString("2021-05-03");
        assertThat(new OutgoingMessage(null, READER, early, "lin@example.com", null, Detail.FULL, List.of()).today())
                .hasToString("2021-05-04");
    }

    @Test
    void a_page_names_the_time_at_which_it_became_too_late() {
        assertThat(nudge(anObligation().due("2021-05-10").at("17:00", "Asia/Shanghai").written(), lead(null), "2021-05-10")
                .lastTime()).isEqualTo("17:00");
    }

    @Test
    void the_end_of_a_long_answer_of_a_server_is_cut_and_its_last_sign_that_fits_is_kept() {
        assertThat(SendAttempt.cut("x".repeat(999) + "yz")).endsWith("xy");
    }
}
