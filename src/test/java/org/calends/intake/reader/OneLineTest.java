package org.calends.intake.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.calends.authority.AuthorityDictionary;
import org.calends.language.LocalizableMessage;
import org.calends.obligation.model.ObligationDraft;
import org.calends.workday.count.WorkingDayCalendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneLineTest {

    private final OneLine lines = new OneLine(
            Clock.fixed(Instant.parse("2021-04-26T01:00:00Z"), ZoneId.of("Asia/Shanghai")), new WorkingDayCalendars(),
            () -> AuthorityDictionary.BUILT_IN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            TC260 face recognition standard comments by June 22 | TC260 face recognition standard comments | CONSULTATION | TC260 | CN | 2021-06-22 | BY
            comments on the app rules to MIIT before 26 May 2021 | Comments on the app rules to MIIT | CONSULTATION | MIIT | CN | 2021-05-26 | BEFORE
            file the annual report with the FCA by 30 April | File the annual report with the FCA | FILING | FCA | GB | 2021-04-30 | BY
            Renew the lease by 1 March | Renew the lease | OTHER | - | - | 2022-03-01 | BY
            By 5 May 2021: pay the ICO fee | Pay the ICO fee | PAYMENT | ICO | GB | 2021-05-05 | BY
            6月22日前就人脸识别国家标准向信安标委反馈意见 | 就人脸识别国家标准向信安标委反馈意见 | CONSULTATION | TC260 | CN | 2021-06-22 | BEFORE
            向工信部报送整改报告 5月10日 | 向工信部报送整改报告 | - | MIIT | CN | 2021-05-10 | BY
            """)
    void a_line_becomes_a_form_that_is_filled_in(String line, String title, String kind, String authority, String jurisdiction,
            LocalDate due, String bound) {
        ObligationDraft draft = lines.read(line).orElseThrow();

        assertThat(draft.title()).isEqualTo(title);
        assertThat(draft.dueDate()).isEqualTo(due);
        assertThat(draft.bound()).hasToString(bound);
        assertThat(draft.authority()).isEqualTo(authority);
        assertThat(draft.jurisdiction()).isEqualTo(jurisdiction);
        if (kind != null) {
            assertThat(draft.kind()).hasToString(kind);
        }
    }

    /** The 26th of April 2021 is a Monday. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            File the report tomorrow | File the report | 2021-04-27 | BY
            Answer the FCA today | Answer the FCA | 2021-04-26 | BY
            Send the return by Friday | Send the return | 2021-04-30 | BY
            Pay the fee next Friday | Pay the fee | 2021-05-07 | BY
            Monday: call the ICO | Call the ICO | 2021-05-03 | BY
            Answer the CAC in two weeks | Answer the CAC | 2021-05-10 | BY
            Board pack by end of month | Board pack | 2021-04-30 | BY
            Comments before the end of next month | Comments | 2021-05-31 | BEFORE
            Renew the licence by the end of the year | Renew the licence | 2021-12-31 | BY
            Friday 14 May 2021: board pack | Board pack | 2021-05-14 | BY
            明天报送整改报告 | 报送整改报告 | 2021-04-27 | BY
            下周五前反馈意见 | 反馈意见 | 2021-05-07 | BEFORE
            本周五前报送 | 报送 | 2021-04-30 | BEFORE
            月底前完成自查 | 完成自查 | 2021-04-30 | BEFORE
            """)
    void a_day_may_be_said_as_people_say_it(String line, String title, LocalDate due, String bound) {
        ObligationDraft draft = lines.read(line).orElseThrow();

        assertThat(draft.title()).isEqualTo(title);
        assertThat(draft.dueDate()).isEqualTo(due);
        assertThat(draft.bound()).hasToString(bound);
    }

    @Test
    void an_address_in_it_is_the_owner() {
        ObligationDraft draft = lines.read("Board resolution by 3 May, lin@example.com").orElseThrow();

        assertThat(draft.owner()).isEqualTo("lin@example.com");
        assertThat(draft.title()).isEqualTo("Board resolution");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Annual report every 30 April to SAMR | Annual report to SAMR | 2021-04-30 | FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=30
            VAT return every month on the 15th | VAT return | 2021-05-15 | FREQ=MONTHLY;BYMONTHDAY=15
            Check the log every Friday | Check the log | 2021-04-30 | FREQ=WEEKLY;BYDAY=FR
            每年4月30日前报送年报 | 报送年报 | 2021-04-30 | FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=30
            每月15日前申报 | 申报 | 2021-05-15 | FREQ=MONTHLY;BYMONTHDAY=15
            Pay the fee by 3 May | Pay the fee | 2021-05-03 |
            """)
    void what_comes_again_is_understood(String line, String title, LocalDate due, String recurrence) {
        ObligationDraft draft = lines.read(line).orElseThrow();

        assertThat(draft.title()).isEqualTo(title);
        assertThat(draft.dueDate()).isEqualTo(due);
        assertThat(draft.recurrence()).isEqualTo(recurrence);
    }

    @Test
    void what_may_mean_two_days_is_said() {
        assertThat(lines.doubts("pay the fee next Friday")).extracting(LocalizableMessage::toString)
                .containsExactly("\"next Friday\" is read as 2021-05-07; 2021-04-30 is possible too");
        assertThat(lines.doubts("VAT return 7/5/2021"))
                .anyMatch(doubt -> doubt.toString().contains("the other order is possible"));
        assertThat(lines.doubts("pay the fee by 3 May")).isEmpty();
    }

    @Test
    void a_person_may_be_named() {
        ObligationDraft draft = lines.read("Board resolution by 3 May, owner: Lin Mei").orElseThrow();

        assertThat(draft.owner()).isEqualTo("Lin Mei");
        assertThat(draft.title()).isEqualTo("Board resolution");
    }

    @Test
    void a_period_counts_from_today() {
        ObligationDraft draft = lines.read("Answer the CAC within 15 working days").orElseThrow();

        assertThat(draft.dueDate()).isNull();
        assertThat(draft.period().amount()).isEqualTo(15);
        assertThat(draft.period().from()).isEqualTo(LocalDate.of(2021, 4, 26));
        assertThat(draft.period().calendar()).isEqualTo("CN");
    }

    @Test
    void a_line_without_a_date_is_only_a_title() {
        ObligationDraft draft = lines.read("  Think about   the retention schedule ").orElseThrow();

        assertThat(draft.title()).isEqualTo("Think about the retention schedule");
        assertThat(draft.dueDate()).isNull();
        assertThat(lines.read(" ")).isEmpty();
        assertThat(lines.read(null)).isEmpty();
    }

    @Test
    void a_line_made_to_be_slow_is_cut_short() {
        assertThat(lines.read("on, ".repeat(100_000) + "by 3 May").orElseThrow().title().length()).isLessThanOrEqualTo(500);
    }
}
