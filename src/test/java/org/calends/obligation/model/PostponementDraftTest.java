package org.calends.obligation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.calends.input.InvalidInputException;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.DueDate;
import org.junit.jupiter.api.Test;

class PostponementDraftTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final DueDate BERLIN = new DueDate(DAY, Bound.BEFORE, LocalTime.of(17, 0), "Europe/Berlin");
    private static final DueDate WHOLE = new DueDate(DAY, Bound.BY, null, null);

    @Test
    void a_date_alone_keeps_bound_time_and_zone() {
        assertThat(moved(BERLIN, DAY.plusDays(1), null, null, null)).isEqualTo(
                new DueDate(DAY.plusDays(1), Bound.BEFORE, LocalTime.of(17, 0), "Europe/Berlin"));
    }

    @Test
    void a_time_alone_keeps_date_and_zone() {
        assertThat(moved(BERLIN, null, LocalTime.NOON, null, null))
                .isEqualTo(new DueDate(DAY, Bound.BEFORE, LocalTime.NOON, "Europe/Berlin"));
    }

    @Test
    void a_zone_alone_keeps_the_time() {
        assertThat(moved(BERLIN, null, null, "Europe/London", null))
                .isEqualTo(new DueDate(DAY, Bound.BEFORE, LocalTime.of(17, 0), "Europe/London"));
    }

    @Test
    void a_first_time_without_a_zone_is_the_organisations() {
        assertThat(moved(WHOLE, null, LocalTime.NOON, null, null))
                .isEqualTo(new DueDate(DAY, Bound.BY, LocalTime.NOON, "Asia/Shanghai"));
    }

    @Test
    void a_whole_day_has_neither_time_nor_zone() {
        assertThat(moved(BERLIN, null, null, null, true)).isEqualTo(new DueDate(DAY, Bound.BEFORE, null, null));
    }

    @Test
    void what_says_nothing_of_when_is_refused() {
        assertThatThrownBy(() -> moved(BERLIN, null, null, null, null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> moved(WHOLE, null, null, "Europe/London", null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> moved(BERLIN, null, LocalTime.NOON, null, true)).isInstanceOf(InvalidInputException.class);
    }

    private static DueDate moved(DueDate present, LocalDate date, LocalTime time, String zone, Boolean wholeDay) {
        return new PostponementDraft(date, null, time, zone, wholeDay, "moved").moved(present, SHANGHAI);
    }
}
