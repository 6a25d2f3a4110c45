package org.calends.web.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** A deadline in words. */
@MessageBundle("due")
public interface DueMessages {

    @Message("by {date}")
    String by(String date);

    @Message("before {date}: last safe day {safe}")
    String before(String date, String safe);

    @Message("{when}: last safe day {safe}")
    String safe(String when, String safe);

    @Message("until {time} today")
    String until(String time);

    @Message("on {date}")
    String on(String date);

    @Message("applies from {date}: be ready by {safe}")
    String from(String date, String safe);

    @Message("{date}, {time} ({zone})")
    String timed(String date, String time, String zone);

    @Message("{#if days == 1}1 day left{#else}{days} days left{/if}")
    String left(long days);

    @Message("last day today")
    String today();

    @Message("{#if days == 1}1 day overdue{#else}{days} days overdue{/if}")
    String overdue(long days);

    @Message("overdue since {time} today")
    String overdueToday(String time);

    @Message("done on {date}")
    String done(String date);

    @Message("done late, on {date}")
    String doneLate(String date);

    @Message("{#if days == 1}done 1 day late{#else}done {days} days late{/if}, on {date}")
    String doneDaysLate(long days, String date);

    @Message("It was in time until {moment}.")
    String inTimeUntil(String moment);

    @Message("waived")
    String waived();

    @Message("withdrawn")
    String withdrawn();
}
