package org.calends.workday.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.calends.workday.count.Computation;
import org.calends.workday.count.Day;
import org.calends.workday.count.Period;
import org.calends.workday.count.Roll;
import org.calends.workday.count.Unit;
import org.calends.workday.count.WorkingDayCalendars;
import org.calends.workday.count.WorkingDays;
import org.calends.workday.jurisdiction.CannotCountException;
import org.calends.workday.jurisdiction.SpecialDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {

    private static final LocalDate FOUNDERS_DAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate STOCKTAKING = LocalDate.of(2026, 11, 28);
    private static final String NEW_YEARS_NOTICE = """
            off,2027-01-01,2027-01-03,New Year's Day
            off,2027-02-05,2027-02-11,Spring Festival
            on,2027-01-30,,
            """;

    private final WorkingDayCalendars calendars = new WorkingDayCalendars();

    @Test
    void a_companys_days_hold_at_once_and_only_in_their_jurisdiction() {
        calendars.announce(Notice.fromCsv("acme", "CN", null, "staff handbook", """
                kind,from,to,name
                off,2026-11-25,,Founders' Day
                on,2026-11-28,,Stocktaking
                """));
        assertThat(calendars.calendar("CN").day(FOUNDERS_DAY)).isEqualTo(new Day(FOUNDERS_DAY, false, "Founders' Day", false));
        assertThat(calendars.calendar("CN").day(STOCKTAKING)).isEqualTo(new Day(STOCKTAKING, true, "Stocktaking", false));
        assertThat(calendars.calendar("CN+HK").isWorking(FOUNDERS_DAY)).isFalse();
        assertThat(calendars.calendar("HK").isWorking(FOUNDERS_DAY)).isTrue();
    }

    @Test
    void days_of_a_country_hold_in_its_subdivisions_but_not_the_other_way_round() {
        calendars.announce(Notice.fromCsv("all", "AU", null, "", "off,2026-11-25"));
        calendars.announce(Notice.fromCsv("nsw", "AU-NSW", null, "", "off,2026-11-26"));
        assertThat(calendars.calendar("AU-NSW").isWorking(FOUNDERS_DAY)).isFalse();
        assertThat(calendars.calendar("AU").isWorking(FOUNDERS_DAY.plusDays(1))).isTrue();
    }

    @Test
    void a_withdrawn_notice_holds_no_more() {
        calendars.announce(Notice.fromCsv("acme", "CN", null, "", "off,2026-11-25"));
        calendars.withdraw("acme");
        assertThat(calendars.calendar("CN").isWorking(FOUNDERS_DAY)).isTrue();
    }

    @Test
    void a_notice_with_the_same_id_replaces_the_first() {
        calendars.announce(Notice.fromCsv("acme", "CN", null, "", "off,2026-11-25"));
        calendars.announce(Notice.fromCsv("acme", "CN", null, "", "off,2026-11-26"));
        assertThat(calendars.calendar("CN").isWorking(FOUNDERS_DAY)).isTrue();
        assertThat(calendars.calendar("CN").isWorking(FOUNDERS_DAY.plusDays(1))).isFalse();
    }

    @Test
    void a_new_years_notice_settles_the_year_that_was_computed() {
        Period period = new Period(20, Unit.WORKING_DAYS, LocalDate.of(2027, 1, 20), "CN", Roll.NONE);
        Computation before = calendars.compute(period);
        calendars.announce(Notice.fromCsv("CN-2027", "CN", 2027, "the notice of 2026", NEW_YEARS_NOTICE));
        Computation after = calendars.compute(before.period());
        assertThat(before.provisional()).isTrue();
        assertThat(before.dueDate()).as("four weekend days around the festival may be worked").isEqualTo("2027-02-14");
        assertThat(after.provisional()).isFalse();
        assertThat(after.dueDate()).isEqualTo("2027-02-23");
        assertThat(after.makeUpDays()).extracting(Day::name).containsExactly("Make-up workday");
    }

    @Test
    void what_the_product_brings_along_can_be_corrected_by_the_same_id() {
        assertThat(calendars.notices()).extracting(Notice::id).contains("CN-2019", "CN-2026", "SG-2026");
        calendars.announce(Notice.fromCsv("CN-2026", "CN", 2026, "corrected", "off,2026-11-25"));
        assertThat(calendars.calendar("CN").isWorking(LocalDate.of(2026, 10, 1))).isTrue();
    }

    @Test
    void what_the_product_brings_along_holds_again_when_its_correction_is_taken_back() {
        calendars.announce(Notice.fromCsv("TW-2026", "TW", 2026, "corrected", "off,2026-11-25"));
        calendars.withdraw("TW-2026");
        calendars.withdraw("CN-2026");
        assertThat(calendars.calendar("TW").isWorking(LocalDate.of(2026, 9, 28))).isFalse();
        assertThat(calendars.calendar("TW").isWorking(LocalDate.of(2026, 11, 25))).isTrue();
        assertThat(calendars.calendar("CN").isWorking(LocalDate.of(2026, 10, 10))).isTrue();
    }

    @Test
    void a_plain_list_of_dates_is_a_list_of_days_off() {
        Notice notice = Notice.fromCsv("acme", "CN", null, "",
                "\uFEFFdate,name\r\n2026-11-25,\"Founders' Day, all offices\"\r\n");
        assertThat(notice.days()).containsExactly(new SpecialDay(FOUNDERS_DAY, false, "Founders' Day, all offices"));
    }

    @Test
    void chinese_marks_say_off_and_on_too() {
        Notice notice = Notice.fromCsv("acme", "CN", null, "", "name,kind,date\n厂庆,休,2026-11-25\n盘点,班,2026-11-28\n");
        assertThat(notice.days()).containsExactly(new SpecialDay(FOUNDERS_DAY, false, "厂庆"),
                new SpecialDay(STOCKTAKING, true, "盘点"));
    }

    @Test
    void an_icalendar_text_says_the_same() {
        Notice notice = Notice.fromIcs("acme", "CN", null, "", """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//acme//days//EN
                BEGIN:VEVENT
                UID:1@acme.example
                DTSTAMP:20260101T000000Z
                DTSTART;VALUE=DATE:20261224
                DTEND;VALUE=DATE:20261226
                SUMMARY:Works closed
                END:VEVENT
                BEGIN:VEVENT
                UID:2@acme.example
                DTSTAMP:20260101T000000Z
                DTSTART;VALUE=DATE:20261128
                SUMMARY:盘点（班）
                END:VEVENT
                BEGIN:VEVENT
                UID:3@acme.example
                DTSTAMP:20260101T000000Z
                DTSTART;VALUE=DATE:20261129
                SUMMARY:Move
                CATEGORIES:Workday
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
        assertThat(notice.days()).containsExactly(new SpecialDay(LocalDate.of(2026, 12, 24), false, "Works closed"),
                new SpecialDay(LocalDate.of(2026, 12, 25), false, "Works closed"), new SpecialDay(STOCKTAKING, true, "盘点（班）"),
                new SpecialDay(LocalDate.of(2026, 11, 29), true, "Move"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "# nothing\n", "off,2026-13-01", "maybe,2026-11-25", "off,2026-11-25,2026-11-24",
            "off,2026-11-25,2028-11-25", "off", "off,+999999999-12-31", "off,1899-12-31", "\"off",
            "date,name\n,Founders' Day" })
    void a_table_that_cannot_be_read_is_refused(String csv) {
        assertThatThrownBy(() -> Notice.fromCsv("acme", "CN", null, "", csv)).isInstanceOf(CannotCountException.class)
                .extracting("field").isEqualTo("days");
    }

    @Test
    void the_wrong_line_is_named() {
        assertThatThrownBy(() -> Notice.fromCsv("acme", "CN", null, "", "off,2026-11-25\noff,25.11.2026\n"))
                .hasMessageContaining("Line 2").hasMessageContaining("25.11.2026");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "off,2026-11-25", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261128\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n" })
    void an_icalendar_text_that_cannot_be_used_is_refused(String ics) {
        assertThatThrownBy(() -> Notice.fromIcs("acme", "CN", null, "", ics)).isInstanceOf(CannotCountException.class)
                .extracting("field").isEqualTo("days");
    }

    @Test
    void a_country_that_cannot_be_computed_is_known_for_the_years_that_were_loaded() {
        calendars.announce(Notice.fromCsv("TH-2027", "TH", 2027, "a list for 2027", "off,2027-04-13,2027-04-15,Songkran"));
        WorkingDays thailand = calendars.calendar("TH");
        assertThat(calendars.names()).contains("TH");
        assertThat(thailand.plus(LocalDate.of(2027, 4, 12), 1)).isEqualTo("2027-04-16");
        assertThat(thailand.day(LocalDate.of(2027, 4, 13))).isEqualTo(
                new Day(LocalDate.of(2027, 4, 13), false, "Songkran", false));
        assertThat(thailand.isWorking(LocalDate.of(2027, 12, 31))).isTrue();
        assertThatThrownBy(() -> thailand.plus(LocalDate.of(2027, 12, 31), 1)).isInstanceOf(CannotCountException.class)
                .hasMessageContaining("The days off of TH in 2028 are not known here")
                .hasMessageContaining("PUT /api/workdays/TH/notices/{id}?settles=2028");
    }

    @Test
    void days_on_top_do_not_make_a_country_known() {
        calendars.announce(Notice.fromCsv("acme", "TH", null, "staff handbook", "off,2027-04-12"));
        assertThatThrownBy(() -> calendars.calendar("TH").isWorking(LocalDate.of(2027, 4, 12)))
                .hasMessageContaining("settles=2027");
        calendars.withdraw("acme");
        assertThatThrownBy(() -> calendars.calendar("TH")).hasMessageContaining("The days off of TH are not known here");
    }

    @Test
    void a_loaded_israel_rests_on_friday_and_saturday() {
        calendars.announce(Notice.fromCsv("IL-2027", "IL", 2027, "a list for 2027", "off,2027-04-22,,Pesach"));
        assertThat(calendars.calendar("IL").plus(LocalDate.of(2027, 4, 21), 1)).isEqualTo("2027-04-25");
    }

    @ParameterizedTest
    @ValueSource(strings = { "XX", "CN+HK", "" })
    void a_notice_for_no_calendar_of_ours_is_refused(String calendar) {
        Notice notice = Notice.fromCsv("acme", calendar, null, "", "off,2026-11-25");
        assertThatThrownBy(() -> calendars.announce(notice)).isInstanceOf(CannotCountException.class)
                .extracting("field").isEqualTo("calendar");
    }

    @Test
    void many_may_announce_and_count_at_the_same_time() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Future<LocalDate>> answers = IntStream.range(0, 40).mapToObj(each -> people.submit(() -> {
            calendars.announce(Notice.fromCsv("day " + each, "CN", null, "", "off," + FOUNDERS_DAY.plusDays(each)));
            return calendars.calendar("CN").plus(FOUNDERS_DAY.plusDays(each - 1L), 1);
        })).toList();
        for (int each = 0; each < answers.size(); each++) {
            assertThat(answers.get(each).get()).isAfter(FOUNDERS_DAY.plusDays(each));
        }
        people.shutdown();
        assertThat(calendars.calendar("CN").plus(FOUNDERS_DAY.minusDays(1), 1)).isEqualTo("2027-01-04");
    }
}
