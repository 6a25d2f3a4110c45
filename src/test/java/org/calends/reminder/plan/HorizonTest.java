package org.calends.reminder.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.reminder.plan.SampleChecks.aCheck;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;

import java.time.Instant;
import java.time.LocalDate;

import org.calends.reminder.escalation.Escalation;
import org.calends.reminder.escalation.EscalationDraft;
import org.calends.subscription.wish.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check looks as far ahead as anybody may ask to be told, and a day more. */
class HorizonTest {

    private static final String NOW = "2021-05-03T08:00+08:00";
    private static final LocalDate TODAY = LocalDate.of(2021, 5, 3);

    private static Horizon of(SampleChecks check, int longestOwnLead) {
        return Horizon.of(check.at(NOW), longestOwnLead);
    }

    private static LocalDate days(int ahead) {
        return TODAY.plusDays(ahead);
    }

    @Test
    void it_reaches_as_far_as_the_longest_wish_whosever_it_is() {
        Escalation early = new Escalation(new EscalationDraft(null, null, null, 300, "head@example.com", 1), "admin",
                Instant.EPOCH);

        assertThat(of(aCheck().with(aSubscription().reminding(200, 7)), 0).near()).isEqualTo(days(201));
        assertThat(of(aCheck().with(aSubscription().reminding(200, 7)), 199).near()).isEqualTo(days(201));
        assertThat(of(aCheck().with(aSubscription().reminding(200, 7)), 201).near()).isEqualTo(days(202));
        assertThat(of(aCheck().with(aSubscription().reminding(200, 7)).with(early), 0).near()).isEqualTo(days(301));
        assertThat(of(aCheck().with(aSubscription().reminding(200).onWorkingDaysOnly()), 0).near())
                .as("who is told before a long rest").isEqualTo(days(221));
    }

    @ParameterizedTest
    @CsvSource({ "398, 400", "399, 400", "400, 401" })
    void what_goes_into_calendars_is_looked_at_further_ahead(int longestOwnLead, int through) {
        Horizon invited = of(aCheck().with(aSubscription().by(Channel.INVITE)), longestOwnLead);

        assertThat(invited.through()).isEqualTo(days(through));
        assertThat(invited.near()).isEqualTo(days(longestOwnLead + 1));
    }

    @Test
    void where_nobody_is_invited_only_what_is_near_is_looked_at() {
        Horizon horizon = of(aCheck().with(aSubscription().by(Channel.MAIL)), 200);

        assertThat(horizon).isEqualTo(new Horizon(days(201), days(201)));
    }
}
