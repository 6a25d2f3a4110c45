package org.calends.web.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Working-day calendars, and the notices that settle them. */
@MessageBundle("workdays")
public interface WorkdayMessages {

    @Message("Working days")
    String title();

    @Message("Year")
    String year();

    @Message("Show")
    String show();

    @Message("day off")
    String dayOff();

    @Message("working day")
    String workday();

    @Message("Not announced yet; may change")
    String provisional();

    @Message("This calendar does not know that year.")
    String noSuchYear();

    @Message("Days with a name")
    String named();

    @Message("Notices that were loaded")
    String notices();

    @Message("A government’s notice for a new year, or the company’s own days. It holds at once, and what was counted is counted again.")
    String noticesHelp();

    @Message("Load a notice")
    String loadNotice();

    @Message("File")
    String noticeFile();

    @Message("CSV with lines such as off,2027-01-01,2027-01-03,New Year, or an iCalendar file")
    String noticeFileHint();

    @Message("Short name")
    String noticeId();

    @Message("Year it settles")
    String settles();

    @Message("empty when its days come on top of the others")
    String settlesHint();

    @Message("Reference")
    String reference();

    @Message("Take back")
    String takeBack();

    @Message("{#if count == 0}It holds now; no open obligation moved.{#else if count == 1}It holds now. One open obligation moved:{#else}It holds now. {count} open obligations moved:{/if}")
    String noticeHolds(int count);
}
