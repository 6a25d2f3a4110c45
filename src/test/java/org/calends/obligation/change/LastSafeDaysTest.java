package org.calends.obligation.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.time.ZoneId;

import jakarta.inject.Inject;

import org.calends.Ledger;
import org.calends.obligation.value.WorkingHours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("database")
class LastSafeDaysTest {

    @Inject
    Ledger ledger;

    @Inject
    LastSafeDays lastSafeDays;

    @Inject
    WorkingHours usual;

    @BeforeEach
    void begin() {
        ledger.wipe();
    }

    @AfterEach
    void end() {
        lastSafeDays.follow(usual);
    }

    @Test
    void steps_towards_a_time_of_day_follow_the_hours_once_and_those_set_by_hand_stay() {
        String eight = made("/api/obligations", """
                {"title": "By eight", "dueDate": "2021-05-04", "dueTime": "08:00", "zone": "Asia/Shanghai",
                 "milestones": [{"name": "Draft", "daysBefore": 3}, {"name": "Read", "daysBefore": 1}]}""");
        get("/api/obligations/" + eight + "/dependents").body("items.dueDate", hasItems("2021-04-30", "2021-05-02"));

        WorkingHours early = WorkingHours.parse("07:00-16:00", ZoneId.of("Asia/Shanghai"));
        assertThat(lastSafeDays.follow(early)).isEqualTo(3);
        assertThat(lastSafeDays.follow(early)).isZero();
        get("/api/obligations/" + eight + "/dependents").body("items.dueDate", hasItems("2021-05-01", "2021-05-03"));
    }

    @Test
    void other_hours_and_another_zone_move_last_safe_days_once_and_only_where_a_time_is_stated() {
        String eight = made("/api/obligations",
                "{\"title\": \"By eight\", \"dueDate\": \"2021-05-04\", \"dueTime\": \"08:00\", \"zone\": \"Asia/Shanghai\"}");
        String whole = made("/api/obligations", "{\"title\": \"That day\", \"dueDate\": \"2021-05-04\"}");
        get("/api/obligations/" + eight).body("lastSafeDay", equalTo("2021-05-03"), "version", equalTo(0));

        WorkingHours early = WorkingHours.parse("07:00-16:00", ZoneId.of("Asia/Shanghai"));
        assertThat(lastSafeDays.follow(early)).isEqualTo(1);
        assertThat(lastSafeDays.follow(early)).isZero();
        get("/api/obligations/" + eight).body("lastSafeDay", equalTo("2021-05-04"), "version", equalTo(1));
        get("/api/obligations/" + eight + "/history").body("items[1].action", equalTo("EDITED"),
                "items[1].detail.lastSafeDay.to",
                equalTo("2021-05-04"));

        assertThat(lastSafeDays.follow(WorkingHours.parse("09:00-18:00", ZoneId.of("Pacific/Kiritimati")))).isZero();
        get("/api/obligations/" + whole).body("lastSafeDay", equalTo("2021-05-04"), "version", equalTo(0));
    }
}
