package org.calends.workday.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.calends.workday.jurisdiction.CannotCountException;
import org.junit.jupiter.api.Test;

class LeadTimeTest {

    private static final LocalDate OCTOBER_8 = LocalDate.of(2021, 10, 8);

    private final WorkingDays china = new WorkingDayCalendars().calendar("CN");

    @Test
    void days_ahead_may_fall_into_a_holiday() {
        assertThat(LeadTime.days(7).before(OCTOBER_8, china)).isEqualTo("2021-10-01");
    }

    @Test
    void working_days_ahead_leap_over_it() {
        assertThat(LeadTime.workingDays(1).before(OCTOBER_8, china)).isEqualTo("2021-09-30");
    }

    @Test
    void who_is_told_on_working_days_is_told_earlier() {
        assertThat(LeadTime.days(3).onWorkingDayBefore(OCTOBER_8, china)).isEqualTo("2021-09-30");
        assertThat(LeadTime.days(0).onWorkingDayBefore(LocalDate.of(2021, 10, 10), china)).isEqualTo("2021-10-09");
        assertThat(LeadTime.days(0).onWorkingDayBefore(OCTOBER_8, china)).isEqualTo(OCTOBER_8);
    }

    @Test
    void only_days_and_working_days_lead() {
        assertThatThrownBy(() -> new LeadTime(1, Unit.MONTHS)).isInstanceOf(CannotCountException.class);
        assertThatThrownBy(() -> LeadTime.days(-1)).isInstanceOf(CannotCountException.class);
        assertThatThrownBy(() -> LeadTime.workingDays(4_000)).isInstanceOf(CannotCountException.class);
    }
}
