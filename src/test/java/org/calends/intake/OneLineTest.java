package org.calends.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.calends.obligation.ObligationDraft;
import org.calends.workday.WorkingDayCalendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneLineTest {

    private final OneLine lines = new OneLine(
            Clock.fixed(Instant.parse("2021-04-26T01:00:00Z"), ZoneId.of("Asia/Shanghai")), new WorkingDayCalendars());

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

    @Test
    void an_address_in_it_is_the_owner() {
        ObligationDraft draft = lines.read("Board resolution by 3 May, lin@example.com").orElseThrow();

        assertThat(draft.owner()).isEqualTo("lin@example.com");
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
