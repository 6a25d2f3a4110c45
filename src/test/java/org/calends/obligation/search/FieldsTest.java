package org.calends.obligation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calends.obligation.model.SampleObligations.anObligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.validation.Validation;
import jakarta.validation.Validator;

import org.calends.input.InvalidInputException;
import org.calends.obligation.calendar.CalendarStyle;
import org.calends.obligation.calendar.CalendarStyle.Type;
import org.calends.obligation.change.ObligationChanged;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Detail;
import org.calends.obligation.value.DueDate;
import org.calends.obligation.value.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a field may hold, and how it is shown. */
class FieldsTest {

    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    private static List<String> wrong(String field, Object value) {
        return VALIDATOR.validateValue(ObligationDraft.class, field, value).stream().map(InvalidInputException.Violation::of)
                .map(InvalidInputException.Violation::message).toList();
    }

    @ParameterizedTest
    @CsvSource({ "CN, true", "GB-ENG, true", "EU, true", "DE-BY, true", "XX, false", "cn, false", "GB-ENGL, false",
            "GB-, false",
            "EU-INST, false", "'', false" })
    void a_jurisdiction_is_a_country_one_of_its_parts_or_the_union(String code, boolean right) {
        assertThat(wrong("jurisdiction", code).isEmpty()).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({ "1969-12-31, false", "1970-01-01, true", "2199-12-31, true", "2200-01-01, false" })
    void a_year_is_one_that_somebody_can_mean(LocalDate date, boolean right) {
        assertThat(wrong("dueDate", date).isEmpty()).isEqualTo(right);
    }

    @Test
    void a_title_is_one_line_of_which_something_is_seen() {
        assertThat(wrong("title", "Report on 数据 😀")).isEmpty();
        assertThat(wrong("title", "two\nlines")).containsExactly("must be one line without control characters");
        assertThat(wrong("title", "half \uD83D")).hasSize(1);
        assertThat(wrong("title", "line\u2028separator")).hasSize(1);
        assertThat(wrong("title", "\u200B")).containsExactly("must not be blank");
        assertThat(wrong("title", "hid\u202Eden")).as("is found by something else").isEmpty();
    }

    @Test
    void what_something_is_found_by_holds_nothing_that_nobody_sees() {
        assertThat(wrong("owner", "lin\u200B@example.com")).contains("must not hold characters that nobody sees");
        assertThat(wrong("owner", "lin@example.com")).isEmpty();
        assertThat(wrong("owner", "Legal department")).isEmpty();
        assertThat(wrong("owner", "lin@localhost")).hasSize(1);
    }

    @Test
    void a_description_may_run_over_lines() {
        assertThat(wrong("description", "two\r\nlines\twith a tab")).isEmpty();
        assertThat(wrong("description", "bell\u0007")).containsExactly(
                "must not hold control characters other than line breaks and tabs");
        assertThat(wrong("description", "\u3164")).containsExactly("must not be blank");
        assertThat(wrong("description", "   ")).as("what a trim leaves nothing of is the affair of others").isEmpty();
    }

    @Test
    void conditions_are_put_together_one_by_one() {
        WhereClause whereClause = new WhereClause().among("status", List.of()).with("a = :a", "a", null).with("b = :b", "b", 1)
                .among("kind", List.of(Kind.FILING)).with("c is null");

        assertThat(whereClause.from()).isEqualTo("from Obligation o where b = :b and kind in :kind and c is null");
        assertThat(whereClause.parameters()).isEqualTo(Map.of("b", 1, "kind", List.of(Kind.FILING)));
    }

    @Test
    void a_style_of_entries_is_asked_for_by_type_and_language() {
        CalendarStyle style = CalendarStyle.asked("todo", "zh-CN", "https://x");
        assertThat(style)
                .isEqualTo(new CalendarStyle(Type.TODO, Locale.SIMPLIFIED_CHINESE, List.of(), "https://x", Detail.FULL,
                        null));
        assertThat(CalendarStyle.asked(null, null, "https://x")).isEqualTo(CalendarStyle.event(Locale.ENGLISH, "https://x"));
        assertThat(Type.asked("event")).isEqualTo(Type.EVENT);
        assertThat(style.withAlarms(List.of(7, 1)).alarmDays()).containsExactly(7, 1);
        assertThat(style.showing(Detail.DATES)).isEqualTo(new CalendarStyle(Type.TODO, Locale.SIMPLIFIED_CHINESE, List.of(),
                "https://x", Detail.DATES, null));
        assertThat(Stream.of("TODO", "", "journal"))
                .allSatisfy(other -> assertThatThrownBy(() -> Type.asked(other)).isInstanceOf(InvalidInputException.class));
    }

    @Test
    void what_has_moved_has_another_date_than_before() {
        Obligation obligation = anObligation().written();

        assertThat(changed(obligation, obligation.due()).moved()).isFalse();
        assertThat(changed(obligation, null).moved()).isFalse();
        assertThat(changed(obligation, anObligation().due("2021-05-27").written().due()).moved()).isTrue();
    }

    private static ObligationChanged changed(Obligation obligation, DueDate before) {
        return new ObligationChanged(obligation, ObligationChanged.Change.EDITED, before, null, "admin", null);
    }

    @Test
    void a_moment_is_one_where_a_time_is_stated() {
        assertThat(anObligation().written().due().moment()).isNull();
        assertThat(anObligation().at("17:00", "Asia/Shanghai").written().due().moment())
                .isEqualTo(Instant.parse("2021-05-26T09:00:00Z"));
        assertThat(anObligation().written().due().movedTo(LocalDate.EPOCH, null).bound()).isEqualTo(Bound.BY);
        assertThat(anObligation().written().due().movedTo(LocalDate.EPOCH, Bound.FROM))
                .isEqualTo(new DueDate(LocalDate.EPOCH, Bound.FROM, null, null));
    }
}
